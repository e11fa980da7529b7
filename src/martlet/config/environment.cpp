#include <martlet/config/environment.hpp>

#include <unistd.h>

#include <cstdlib>
#include <map>

namespace martlet {

std::optional<std::string> ProcessEnvironment::get(std::string_view name) const {
  const char* value = std::getenv(std::string(name).c_str());
  if (!value) return std::nullopt;
  return value;
}

std::vector<std::string> ProcessEnvironment::names() const {
  std::vector<std::string> names;
  for (char** variable = environ; variable && *variable; ++variable) {
    const std::string_view text = *variable;
    names.emplace_back(text.substr(0, text.find('=')));
  }
  return names;
}

FixedEnvironment::FixedEnvironment(std::initializer_list<std::pair<std::string, std::string>> variables) {
  const std::map<std::string, std::string> by_name(variables.begin(), variables.end());
  variables_.assign(by_name.begin(), by_name.end());
}
FixedEnvironment::~FixedEnvironment() = default;

std::vector<std::string> FixedEnvironment::names() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : variables_) names.push_back(name);
  return names;
}

std::optional<std::string> FixedEnvironment::get(std::string_view name) const {
  for (const auto& [key, value] : variables_) {
    if (key == name) return value;
  }
  return std::nullopt;
}

}  // namespace martlet
