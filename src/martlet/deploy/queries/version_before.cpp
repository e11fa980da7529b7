#include "version_before.hpp"

#include <vector>

#include <martlet/deploy/decision/aws_failure_to_error.hpp>

#include "history.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t runs_searched_max = 1000;

bool brought_live_here(const HistoryEntry& one, const FunctionName& name, const aws::AliasConfiguration& live) {
  return one.function == name.text() && one.to_number == live.function_version &&
         (one.progress == "done" || one.progress == "unfinished") && !one.from_version.empty() && one.from_version != one.to_version;
}

}  // namespace

Task<Result<Version>> version_before(const DeployerClients& clients, const DeployerConfiguration& configuration, FunctionName name) {
  aws::GetAliasRequest request;
  request.function_name = name.text();
  request.name = configuration.alias;
  aws::Outcome<aws::AliasConfiguration> live = co_await clients.here->get_alias(std::move(request));
  if (!live) co_return std::unexpected(aws_failure_to_error(live.error(), name));
  Result<std::vector<HistoryEntry>> entries = co_await history(clients, configuration, runs_searched_max);
  if (!entries) co_return std::unexpected(std::move(entries.error()));
  // Find the move that set LIVE's RevisionId, if a record has it, or else the latest move to this version.
  const HistoryEntry* found = nullptr;
  for (const HistoryEntry& one : *entries) {
    if (!brought_live_here(one, name, *live)) continue;
    if (!found) found = &one;
    if (!one.revision_id.empty() && one.revision_id == live->revision_id) {
      found = &one;
      break;
    }
  }
  if (found) co_return Version::parse(found->from_version);
  co_return failure(
      Code::not_found,
      "the records have no deployment that brought " + name.text() + " to version " + live->function_version + " from another version",
      "name the version in a definition file and apply that");
}

}  // namespace martlet::deploy
