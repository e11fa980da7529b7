#include "status_document.hpp"

#include <map>
#include <string_view>

#include <martlet/cloud/sandbox/isolation.hpp>

#include "resource_counts.hpp"

namespace martlet::cloud {
namespace {

// Returns the number of operations that each service serves.
json::Value services_of(const Api& api) {
  std::map<std::string_view, int> counts;
  for (const aws::Operation* operation : api.operations()) ++counts[operation->service->id];
  json::Value services = json::Object();
  for (const auto& [id, count] : counts) services.set(id, count);
  return services;
}

json::Value accounts_of(const StateFolder& state) {
  json::Value accounts = json::Object();
  for (const auto& [account, resources] : count_resources(state)) {
    json::Value counts = json::Object();
    for (const auto& [kind, number] : resources) counts.set(kind, number);
    accounts.set(account, std::move(counts));
  }
  return accounts;
}

}  // namespace

json::Value status_document(const std::string& version, const StateFolder& state, const std::string& endpoint, const Api& api) {
  json::Value status;
  status.set("martlet", version);
  status.set("endpoint", endpoint);
  status.set("state", state.path().string());
  const IsolationProbe probe = probe_isolation();
  status.set("isolation", to_text(probe.isolation));
  if (!probe.reason.empty()) status.set("isolationReason", probe.reason);
  status.set("services", services_of(api));
  status.set("accounts", accounts_of(state));
  return status;
}

}  // namespace martlet::cloud
