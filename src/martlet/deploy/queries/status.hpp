#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy {

/// The state of one function in one account.
struct StatusCell {
  bool is_there = false;  ///< true if the function exists
  AliasTarget live{};
  std::string code_sha256{};
  std::vector<std::string> drift{};  ///< how the function differs from a deployed function, in sentences
};

struct StatusRow {
  FunctionName name;
  Version wanted;
  std::vector<StatusCell> cells{};  ///< one for each of Status::accounts
};

/// The live version of every function in every account.
struct Status {
  struct Account {
    std::string name;                    ///< "here", or twelve digits
    std::optional<std::string> error{};  ///< set if the account can't be reached
  };
  std::vector<Account> accounts{};
  std::vector<StatusRow> rows{};

  bool has_drift() const;
};

/// Reads LIVE, and the version that it points at, of every function in this account and in all lower ones. The column of an account that
/// can't be reached contains the error.
Task<Status> status(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition);

std::string to_text(const Status& status);
std::string to_json(const Status& status);

}  // namespace martlet::deploy
