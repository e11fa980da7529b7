#pragma once
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace martlet {

/// Where environment variables come from. Code that reads one takes an Environment, so that tests can set its contents.
class Environment {
 public:
  virtual ~Environment() = default;
  /// By its exact name, case-sensitive; nullopt if the variable is not set.
  virtual std::optional<std::string> get(std::string_view name) const = 0;
  /// The names of all variables that are set, if the environment can list them; otherwise none.
  virtual std::vector<std::string> names() const { return {}; }
};

/// The process's own. As with every reader of environ, it must not be read while another thread changes it (setenv).
class ProcessEnvironment final : public Environment {
 public:
  std::optional<std::string> get(std::string_view name) const override;
  std::vector<std::string> names() const override;
};

/// Only what it was given: `FixedEnvironment{{"PORT", "8080"}}`.
class FixedEnvironment final : public Environment {
 public:
  FixedEnvironment(std::initializer_list<std::pair<const std::string, std::string>> variables) : variables_(variables) {}
  std::optional<std::string> get(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::map<std::string, std::string, std::less<>> variables_;
};

}  // namespace martlet
