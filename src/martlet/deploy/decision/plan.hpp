#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/version_alias.hpp>

namespace martlet::deploy {

/// What to do with a function.
enum class Action {
  none,         ///< LIVE points at the wanted version
  move,         ///< LIVE moves, forward or back, to a version that is in this account
  promote,      ///< the version's bytes come from a lower account
  reconfigure,  ///< the version's bytes are published again, with the configuration that `$LATEST` has now
  refused,      ///< nothing is done; see the refusal
  failed,       ///< an attempt failed
};
/// Returns "none", "move", "promote", "reconfigure", "refused" or "failed".
std::string_view name_of(Action action);

/// The version that an alias points at.
struct AliasTarget {
  std::string number{};                         ///< such as "7" or "$LATEST"; "" if there is no such alias
  std::optional<VersionAlias> version_alias{};  ///< the version alias that also points there, if any
  std::map<std::string, double> weights{};      ///< the shares of the calls that other versions receive
};

/// What apply_definition() would do with one function.
struct PlannedFunction {
  FunctionName name;
  Version version;
  Action action = Action::none;
  AliasTarget now{};
  std::string alias{};        ///< the version alias, which exists or is to be created
  std::string number{};       ///< the Lambda version that the alias points at, if it exists
  std::string code_sha256{};  ///< base64, as in AWS; "" if it wasn't read
  std::int64_t code_bytes = 0;
  std::string source{};               ///< the account that the code comes from; "" if there is none
  std::size_t source_index = 0;       ///< index in DeployerClients::sources, if there is a source
  bool is_downgrade = false;          ///< LIVE points at a higher version
  std::vector<std::string> behind{};  ///< names of configuration that `$LATEST` has and the version lacks; never values
  std::vector<std::string> notes{};   ///< what a reviewer should know, in sentences
  std::optional<Error> refusal{};
};

struct Plan {
  std::vector<PlannedFunction> functions{};  ///< in the order of the definition
  OnFailure on_failure = OnFailure::stop;

  bool has_refusals() const;
  bool has_changes() const;
};

/// Returns "1.1.1 (7)", "unnamed (7)" for a version without a version alias, "$LATEST", or "-" if there is no such alias. If other versions
/// receive a share of the calls, " +weights" follows.
std::string to_text(const AliasTarget& target);

}  // namespace martlet::deploy
