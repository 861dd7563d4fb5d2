//! Every route survives the way to the address bar and back.

use plan::model::{ActionId, AdvantageId, FocusAreaId, MunicipalityId, NewsId, RegionId, SubregionId};
use plan::select::{NewsFilter, Part};
use presenter::route::Route;
use proptest::option::of;
use proptest::prelude::*;

/// Ids as careful editors write them, and as careless ones do.
fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z][a-z0-9-]{0,20}", "[0-9]{4}", ".{1,12}"]
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        id().prop_map(|id| Part::Municipality(MunicipalityId::new(&id))),
        id().prop_map(|id| Part::Subregion(SubregionId::new(&id))),
    ]
}

fn filter() -> impl Strategy<Value = NewsFilter> {
    (of(id()), of(id()), of(any::<i32>())).prop_map(|(region, focus_area, year)| NewsFilter {
        region: region.map(|id| RegionId::new(&id)),
        focus_area: focus_area.map(|id| FocusAreaId::new(&id)),
        year,
    })
}

fn route() -> impl Strategy<Value = Route> {
    let region_id = || id().prop_map(|id| RegionId::new(&id));
    prop_oneof![
        Just(Route::Overview),
        (region_id(), of(part()), of(id())).prop_map(|(id, part, advantage)| Route::Region {
            id,
            part,
            advantage: advantage.map(|id| AdvantageId::new(&id)),
        }),
        (id(), of(id())).prop_map(|(id, action)| Route::FocusArea {
            id: FocusAreaId::new(&id),
            action: action.map(|id| ActionId::new(&id)),
        }),
        of((region_id(), id())).prop_map(|cell| Route::Matrix {
            cell: cell.map(|(region, focus_area)| (region, FocusAreaId::new(&focus_area))),
        }),
        (filter(), of(id())).prop_map(|(filter, item)| Route::News { filter, item: item.map(|id| NewsId::new(&id)) }),
        (of(region_id()), of(region_id())).prop_map(|(first, second)| Route::Compare { first, second }),
        any::<String>().prop_map(Route::Search),
        of(id()).prop_map(|section| Route::About { section }),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(route in route()) {
        prop_assert_eq!(Route::parse(&route.to_hash()), route);
    }

    #[test]
    fn any_address_is_read_and_its_route_is_stable(address in any::<String>()) {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.to_hash()), route);
    }

    #[test]
    fn addresses_survive_copying(route in route()) {
        let hash = route.to_hash();
        prop_assert!(hash.bytes().all(|byte| byte.is_ascii_graphic()), "{}", hash);
    }
}
