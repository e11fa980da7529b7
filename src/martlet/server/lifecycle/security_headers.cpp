#include "security_headers.hpp"

namespace martlet {

void add_security_headers(const SecurityOptions& security, http::Headers& headers) {
  if (security.hsts) headers.set("strict-transport-security", *security.hsts);
  if (security.xframe) headers.set("x-frame-options", *security.xframe);
  if (security.xss) headers.set("x-xss-protection", *security.xss);
  if (security.no_open) headers.set("x-download-options", "noopen");
  if (security.no_sniff) headers.set("x-content-type-options", "nosniff");
  if (security.referrer) headers.set("referrer-policy", *security.referrer);
}

}  // namespace martlet
