//! The web servers that the project ships rules for, so that the tests can try those rules.

use super::debian;
use crate::{process, say};
use std::path::Path;

const PACKAGES: &[&str] = &["nginx", "libnginx-mod-http-brotli-static", "caddy"];

const PROGRAMS: &[&str] = &["nginx", "caddy"];

const NGINX_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Debian puts servers where not everybody's PATH leads.
const OTHER_FOLDERS: &[&str] = &["/usr/sbin", "/usr/bin"];

/// Installs nginx and Caddy where that does nobody harm. Where it does, only their tests are left out, so this says
/// what to do and never fails.
pub fn obtain() {
    if are_there() {
        return;
    }
    if debian::may_install() && !starts_services() {
        // What apt-get complains about stands above; whether all is there is seen below.
        let _ =
            say::step("Installing nginx and Caddy from Debian: some seconds, once only", || debian::install(PACKAGES));
    }
    if !are_there() {
        println!(
            "nginx with its module for brotli, or Caddy, is not here, so the rules in hosting/ are not tried. \
             To try them: `sudo apt-get install {}` (Debian 12 or newer)",
            PACKAGES.join(" ")
        );
    }
}

fn are_there() -> bool {
    PROGRAMS.iter().all(|name| is_there(name)) && Path::new(NGINX_MODULE).is_file()
}

fn is_there(name: &str) -> bool {
    process::find_on_path(name).is_some() || OTHER_FOLDERS.iter().any(|folder| Path::new(folder).join(name).is_file())
}

/// Whether an installed server would be started at once, and answer the world on port 80. In a container it is not.
fn starts_services() -> bool {
    Path::new("/run/systemd/system").exists()
}
