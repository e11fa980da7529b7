#include "request_address.hpp"

#include <algorithm>
#include <string_view>

#include <martlet/base/text.hpp>

#include "session_parts.hpp"

namespace martlet::aws {
namespace {

// Returns whether `bucket` can be a label of a host name: 3 to 63 of a-z, 0-9 and, except at its ends, `-`.
bool is_dns_label(std::string_view bucket) {
  const bool fits = bucket.size() >= 3 && bucket.size() <= 63 && bucket.front() != '-' && bucket.back() != '-';
  return fits && std::all_of(bucket.begin(), bucket.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; });
}

}  // namespace

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
