#include <martlet/aws/wire/operation.hpp>

#include <algorithm>

namespace martlet::aws {
namespace {

const MemberLocation* find(const MemberLocations& locations, std::string_view member) {
  const MemberLocation* const found =
      std::find_if(locations.begin(), locations.end(), [&](const MemberLocation& location) { return location.member == member; });
  return found == locations.end() ? nullptr : found;
}

}  // namespace

const MemberLocation* Operation::location_in_request(std::string_view member) const { return find(request_locations, member); }
const MemberLocation* Operation::location_in_response(std::string_view member) const { return find(response_locations, member); }

bool Operation::is_in_path(std::string_view member) const {
  const std::string opened = "{" + std::string(member);
  const std::size_t at = uri.find(opened);
  if (at == std::string_view::npos) return false;
  const char next = at + opened.size() < uri.size() ? uri[at + opened.size()] : '\0';
  return next == '}' || next == '+';
}

}  // namespace martlet::aws
