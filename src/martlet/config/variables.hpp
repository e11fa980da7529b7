#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/environment.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/declaration.hpp>

namespace martlet::config {

/// A variable that a field is read from.
struct Variable {
  std::string name;
  std::string path;                 ///< of the field: `http.port`
  const schema::Field* field;       ///< its rules
  const schema::Declaration* type;  ///< without the boxes around it
  bool may_be_left_out;
};

/// A variable that is set, but not to the JSON text that its field needs.
struct Unreadable {
  Variable variable;
  std::string reason;
};

/// A struct's variables as the document that its schema reads.
struct Collected {
  json::Object document;
  std::vector<Variable> variables;
  std::vector<Unreadable> unreadable;
};

Collected collect(const schema::Declaration& settings, const Environment& environment, const std::string& prefix);

/// "a whole number": what a variable has to be set to.
std::string expected(const Variable& variable);

}  // namespace martlet::config
