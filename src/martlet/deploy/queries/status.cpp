#include "status.hpp"

#include <algorithm>

#include <martlet/async/for_each_concurrent.hpp>
#include <martlet/base/join.hpp>
#include <martlet/base/text_table.hpp>
#include <martlet/deploy/decision/aliases_of.hpp>
#include <martlet/deploy/decision/configuration_differences.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/observed_function.hpp>
#include <martlet/deploy/decision/rate_limited_clients.hpp>
#include <martlet/deploy/report/plan_json.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
namespace {

/// The reader of one account's column.
class Column {
 public:
  Column(aws::Lambda& lambda, const std::string& live, Status::Account& account) : lambda_(lambda), live_(live), account_(account) {}

  Task<void> read(const FunctionName& name, const Version& wanted, StatusCell& cell) {
    if (account_.error) co_return;
    Result<std::vector<aws::AliasConfiguration>> aliases = co_await aliases_of(lambda_, name);
    if (!aliases) {
      if (aliases.error().code != Code::not_found) account_.error = aliases.error().what;
      co_return;
    }
    cell.is_there = true;
    cell.live = alias_target_of(*aliases, live_, wanted);
    note_live(cell);
    if (cell.live.number.empty()) co_return;
    aws::Outcome<aws::GetFunctionResponse> version = co_await get_function(lambda_, name, Qualifier::alias(live_));
    aws::Outcome<aws::GetFunctionResponse> latest = co_await get_function(lambda_, name, Qualifier::latest());
    if (!version || !latest) {
      const aws::Failure& failure = version ? latest.error() : version.error();
      if (aws::is_not_found(failure))
        cell.drift.push_back("the version that LIVE points at no longer exists");
      else
        account_.error = aws::to_text(failure);
      co_return;
    }
    cell.code_sha256 = version->configuration.code_sha256;
    note_configuration(latest->configuration, version->configuration, cell);
  }

 private:
  static void note_live(StatusCell& cell) {
    const AliasTarget& live = cell.live;
    if (live.number.starts_with('$'))
      cell.drift.push_back("LIVE is on " + live.number);
    else if (!live.number.empty() && !live.version_alias)
      cell.drift.push_back("LIVE was moved to version " + live.number + ", which has no version alias");
    if (!live.weights.empty()) cell.drift.push_back("LIVE also sends calls to version " + live.weights.begin()->first);
  }
  static void note_configuration(const aws::FunctionConfiguration& latest, const aws::FunctionConfiguration& version, StatusCell& cell) {
    if (cell.live.number.starts_with('$') || is_unreadable(latest) || is_unreadable(version)) return;
    const std::vector<std::string> behind = differing_keys(latest, version);
    if (!behind.empty()) cell.drift.push_back("LIVE has older configuration than $LATEST: " + join(behind, ", "));
  }

  aws::Lambda& lambda_;
  const std::string& live_;
  Status::Account& account_;
};

// Notes accounts that have the same version with different bytes.
void note_other_bytes(const std::vector<Status::Account>& accounts, StatusRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    for (std::size_t j = 0; j < row.cells.size(); ++j) {
      const StatusCell& other = row.cells[j];
      StatusCell& one = row.cells[i];
      const bool are_same_version =
          one.live.version_alias && other.live.version_alias && one.live.version_alias->version == other.live.version_alias->version;
      if (i == j || !are_same_version || one.code_sha256 == other.code_sha256) continue;
      one.drift.push_back("version " + one.live.version_alias->version.text() + " has different bytes in " +
                          (accounts[j].name == "here" ? "this account" : accounts[j].name));
    }
  }
}

std::string cell_text(const Status::Account& account, const StatusRow& row, const StatusCell& cell) {
  if (account.error) return "?";
  if (!cell.is_there) return "no function";
  std::string text = to_text(cell.live);
  const bool is_wanted = cell.live.version_alias && cell.live.version_alias->version == row.wanted;
  if (account.name == "here" && !is_wanted) text += " *";
  return cell.drift.empty() ? text : text + " !";
}

}  // namespace

bool Status::has_drift() const {
  const auto has = [](const StatusRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const StatusCell& cell) { return !cell.drift.empty(); });
  };
  return std::any_of(rows.begin(), rows.end(), has);
}

Task<Status> status(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition) {
  const RateLimitedClients rate_limited(clients, configuration.rate);
  Status status;
  status.accounts.push_back({"here"});
  for (const SourceClient& source : clients.sources) status.accounts.push_back({source.account});
  std::vector<Column> columns;
  columns.emplace_back(*rate_limited.clients().here, configuration.alias, status.accounts[0]);
  for (std::size_t i = 0; i < clients.sources.size(); ++i)
    columns.emplace_back(*rate_limited.clients().sources[i].lambda, configuration.alias, status.accounts[i + 1]);
  for (const RequestedVersion& wanted : definition.lambdas) {
    StatusRow row{wanted.name, wanted.version};
    row.cells.resize(columns.size());
    status.rows.push_back(std::move(row));
  }
  auto each = [&](std::size_t i) {
    StatusRow& row = status.rows[i / columns.size()];
    const std::size_t column = i % columns.size();
    return columns[column].read(row.name, row.wanted, row.cells[column]);
  };
  co_await for_each_concurrent(status.rows.size() * columns.size(), static_cast<std::size_t>(definition.concurrency), each);
  for (StatusRow& row : status.rows) note_other_bytes(status.accounts, row);
  co_return status;
}

std::string to_text(const Status& status) {
  std::vector<std::vector<std::string>> rows(1);
  rows[0] = {"FUNCTION", "WANTED"};
  for (const Status::Account& account : status.accounts) rows[0].push_back(account.name);
  for (const StatusRow& row : status.rows) {
    std::vector<std::string> cells = {row.name.text(), row.wanted.text()};
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells.push_back(cell_text(status.accounts[i], row, row.cells[i]));
    rows.push_back(std::move(cells));
  }
  std::string text = text_table(rows);
  std::string below;
  for (const Status::Account& account : status.accounts) {
    if (account.error) below += account.name + " can't be reached: " + *account.error + '\n';
  }
  for (const StatusRow& row : status.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      for (const std::string& drift : row.cells[i].drift) below += row.name.text() + ", " + status.accounts[i].name + ": " + drift + '\n';
    }
  }
  return below.empty() ? text : text + '\n' + below;
}

std::string to_json(const Status& status) {
  json::Array accounts, functions;
  for (const Status::Account& account : status.accounts) {
    json::Value value;
    value.set("name", account.name);
    if (account.error) value.set("error", *account.error);
    accounts.push_back(std::move(value));
  }
  for (const StatusRow& row : status.rows) {
    json::Value value;
    value.set("name", row.name.text());
    value.set("wanted", row.wanted.text());
    json::Array cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      json::Value cell;
      cell.set("account", status.accounts[i].name);
      cell.set("live", alias_target_value(row.cells[i].live));
      if (!row.cells[i].code_sha256.empty()) cell.set("codeSha256", row.cells[i].code_sha256);
      cell.set("drift", json::Array(row.cells[i].drift.begin(), row.cells[i].drift.end()));
      cells.push_back(std::move(cell));
    }
    value.set("accounts", std::move(cells));
    functions.push_back(std::move(value));
  }
  json::Value value;
  value.set("accounts", std::move(accounts));
  value.set("functions", std::move(functions));
  value.set("drift", status.has_drift());
  return value.to_text() + '\n';
}

}  // namespace martlet::deploy
