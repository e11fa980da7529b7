#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace martlet {

/// A source of environment variables. Code that reads variables has an Environment as a parameter, so that tests can set its contents.
class Environment {
 public:
  virtual ~Environment() = default;
  /// Returns the variable with exactly this name; nullopt if it isn't set.
  virtual std::optional<std::string> get(std::string_view name) const = 0;
  /// Returns the names of all variables that are set, or nothing if the environment can't list them.
  virtual std::vector<std::string> names() const { return {}; }
};

/// The environment of this process. Like any reader of environ, it must not be used while another thread changes the environment (setenv).
class ProcessEnvironment final : public Environment {
 public:
  std::optional<std::string> get(std::string_view name) const override;
  std::vector<std::string> names() const override;
};

/// An environment that contains only the given variables: `FixedEnvironment{{"PORT", "8080"}}`. If a name is repeated, the first one
/// counts.
class FixedEnvironment final : public Environment {
 public:
  FixedEnvironment(std::initializer_list<std::pair<std::string, std::string>> variables);
  ~FixedEnvironment() override;
  std::optional<std::string> get(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::vector<std::pair<std::string, std::string>> variables_;  // by name
};

}  // namespace martlet
