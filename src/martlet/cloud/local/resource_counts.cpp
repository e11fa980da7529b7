#include "resource_counts.hpp"

#include <array>
#include <tuple>

namespace martlet::cloud {
namespace {

// A kind of resource, which is counted in its service's database, so that no service needs an operation that AWS doesn't have.
struct Kind {
  const char* name;
  const char* database;
  const char* from;
};
constexpr std::array kinds = {
    Kind{"apis", "apigateway", "apis"},
    Kind{"buckets", "s3", "buckets"},
    Kind{"functions", "lambda", "functions"},
    Kind{"keys", "kms", "keys"},
    Kind{"log groups", "logs", "log_groups"},
    Kind{"parameters", "ssm", "parameters"},
    Kind{"pipelines", "code_pipeline", "pipelines"},
    Kind{"repositories", "code_commit", "repositories"},
    Kind{"roles", "identity", "entities WHERE kind = 'role'"},
    Kind{"rules", "events", "rules"},
    Kind{"users", "identity", "entities WHERE kind = 'user'"},
};

}  // namespace

std::map<std::string, ResourceCounts> count_resources(const StateFolder& state) {
  std::map<std::string, ResourceCounts> accounts;
  for (const Kind& kind : kinds) {
    const auto found = state.databases().find(kind.database);
    if (found == state.databases().end() || !found->second.exists()) continue;
    sqlite::Database database = found->second;
    const std::string count = std::string("SELECT account, count(*) FROM ") + kind.from + " GROUP BY account";
    for (auto& [account, number] : database.all<std::tuple<std::string, std::int64_t>>(count)) accounts[account][kind.name] = number;
  }
  return accounts;
}

}  // namespace martlet::cloud
