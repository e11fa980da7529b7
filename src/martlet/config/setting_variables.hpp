#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/environment.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::config {

/// The variable that a field is read from.
struct SettingVariable {
  std::string name;
  std::string path;                 ///< of the field: `http.port`
  const schema::Field* field;       ///< its rules
  const schema::Declaration* type;  ///< the type inside any wrappers, such as an optional
  bool may_be_left_out;
};

/// A variable that is set, but isn't the JSON text that its field requires.
struct UnreadableVariable {
  SettingVariable variable;
  std::string reason;
};

/// A struct's variables, and their values as a document for its schema.
struct CollectedSettings {
  json::Object document;
  std::vector<SettingVariable> variables;
  std::vector<UnreadableVariable> unreadable;
};

CollectedSettings collect_settings(const schema::Declaration& settings, const Environment& environment, const std::string& prefix);

/// Returns what a variable must be set to, such as "a whole number".
std::string expected(const SettingVariable& variable);

}  // namespace martlet::config
