#pragma once
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace martlet {

/// Where variables come from. Whoever reads one takes an Environment, so that a test can say what it holds.
class Environment {
 public:
  virtual ~Environment() = default;
  /// Exact name, case and all; nullopt where the variable is not set.
  virtual std::optional<std::string> get(std::string_view name) const = 0;
};

/// The process's own. Not to be read while another thread changes it (setenv), as with every reader of environ.
class ProcessEnvironment final : public Environment {
 public:
  std::optional<std::string> get(std::string_view name) const override;
};

/// What it was given, and nothing else: `FixedEnvironment{{"PORT", "8080"}}`.
class FixedEnvironment final : public Environment {
 public:
  FixedEnvironment(std::initializer_list<std::pair<const std::string, std::string>> variables) : variables_(variables) {}
  std::optional<std::string> get(std::string_view name) const override;

 private:
  std::map<std::string, std::string, std::less<>> variables_;
};

}  // namespace martlet
