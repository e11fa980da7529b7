#include "request_address.hpp"

#include <algorithm>

#include "session_parts.hpp"

namespace martlet::aws {

RequestAddress request_address(const Session::Parts& parts, const Service& service, const std::string& target) {
  RequestAddress to{parts.endpoint(service), target};
  const bool is_s3 = service.signing_name == "s3";
  const std::size_t end = std::min(to.target.find_first_of("/?", 1), to.target.size());
  const std::string bucket = to.target.substr(1, end - 1);
  if (is_s3 && !parts.has_custom_endpoint(service) && is_dns_label(bucket)) {
    to.endpoint.origin.host = bucket + "." + to.endpoint.origin.host;
    to.endpoint.host = bucket + "." + to.endpoint.host;
    to.target.erase(0, end);
    if (!to.target.starts_with('/')) to.target.insert(0, "/");
  }
  to.target.insert(0, to.endpoint.base_path);
  return to;
}

}  // namespace martlet::aws
