#include <charconv>

#include "lambda_handlers.hpp"
#include "list_page.hpp"
#include "version_configuration.hpp"

namespace martlet::cloud::lambda {
namespace {

// Returns a version's position in the list of all versions: "name:number".
std::string position_of(const VersionRecord& version) { return version.name + ":" + std::to_string(version.number); }

std::int64_t number_at(std::string_view position) {
  std::int64_t number = -1;
  const std::string_view text = position.substr(position.find(':') + 1);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

ServiceResult<ListFunctionsResponse> list_functions(ControlPlane& plane, Call& call, ListFunctionsRequest& request) {
  if (const ServiceResult<> allowed = call.authorize({.action = "lambda:ListFunctions"}); !allowed) return std::unexpected(allowed.error());
  const ServiceResult<std::string> marker = from_marker(request.marker);
  if (!marker) return std::unexpected(marker.error());
  const bool is_all = request.function_version == "ALL";
  const int count = page_size(request.max_items);
  const FunctionKey after{call.account(), call.region, marker->substr(0, marker->find(':'))};
  std::vector<VersionRecord> versions =
      is_all ? plane.store.list_all(after, number_at(*marker), count + 1) : plane.store.list_latest(after, count + 1);
  ListFunctionsResponse response;
  response.next_marker = cut_page(versions, count, [&](const VersionRecord& last) { return position_of(last); });
  for (const VersionRecord& version : versions) {
    const FunctionKey key{call.account(), call.region, version.name};
    response.functions.push_back(listed(version, is_all ? key.arn(version.version()) : key.arn(), call.now));
  }
  return response;
}

}  // namespace martlet::cloud::lambda
