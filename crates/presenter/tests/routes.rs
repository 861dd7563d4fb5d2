//! Every route survives the way to the address bar and back, and what is made of its address on the way to others.

mod support;

use plan::model::{ActionId, AdvantageId, FocusAreaId, MunicipalityId, NewsId, RegionId, SubregionId};
use plan::select::{NewsFilter, Part};
use presenter::route::Route;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use support::changes::{CHANGES, ENCODED_MARKS, changed};

/// Ids as a plan can have them: others are refused when it is read.
fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z][a-z0-9-]{0,20}", "[0-9]{4}", "[a-z0-9-]{1,4}"]
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
        words().prop_map(Route::Search),
        of(id()).prop_map(|section| Route::About { section }),
    ]
}

/// Words that try what readers of addresses look for.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-cæøå0-9%&;=?#+/. \"'»-]{0,16}", "(amp;|%25|%41|#/|a=b|&|\\?|x){0,5}"]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(route in route()) {
        prop_assert_eq!(Route::parse(&route.to_hash()), route);
    }

    #[test]
    fn any_address_is_read_and_its_route_is_stable(address in words()) {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.to_hash()), route);
    }

    #[test]
    fn addresses_survive_copying(route in route()) {
        let hash = route.to_hash();
        prop_assert!(hash.bytes().all(|byte| byte.is_ascii_graphic()), "{}", hash);
    }

    #[test]
    fn links_change_but_their_routes_do_not(route in route(), changes in subsequence(CHANGES, 1..=2).prop_shuffle()) {
        let address = changed(&route.to_hash(), &changes);
        prop_assert_eq!(Route::parse(&address), route, "{}", address);
    }

    #[test]
    fn links_change_but_no_two_become_one(one in route(), other in route(), change in select(CHANGES)) {
        let read = |route: &Route| Route::parse(&changed(&route.to_hash(), &[change]));
        prop_assert_eq!(read(&one) == read(&other), one == other);
    }

    #[test]
    fn links_change_at_their_end_and_nothing_else_is_found(route in route(), mark in select(ENCODED_MARKS)) {
        let (read, own) = (Route::parse(&format!("{}{mark}", route.to_hash())), route);
        match (read, own) {
            // Such a mark may be what somebody looks for; it is as good as not there.
            (Route::Search(read), Route::Search(own)) => {
                prop_assert_eq!(plan::norwegian::fold(&read), plan::norwegian::fold(&own));
            }
            (read, own) => prop_assert_eq!(read, own),
        }
    }
}
