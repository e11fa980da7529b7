#pragma once
#include <string>
#include <utility>

#include <martlet/base/result.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

struct SettingsOptions {
  std::string prefix;  ///< before every variable's name: "ORDERS_"
};

/// Reads a struct with a schema from variables of the environment: defaults (the fields' fallback()) first, then what is set.
///
/// A field's variable has the field's key in capitals: `table` is TABLE, `ordersTable` and `orders_table` are ORDERS_TABLE, and a key
/// that is in capitals already is the name itself. Fields of a nested struct put its key before theirs: `http.port` is HTTP_PORT.
/// A variable that is set to nothing counts as not set. Text is converted to the field's type; a list of plain values is separated
/// by commas; maps, lists of structs and json::Value are JSON text. An optional struct is there when one of its variables is.
///
/// Fails with everything that is missing or wrong at once, each with the variable's name and what to do, and never with a
/// variable's value. Code::missing or malformed, as the first of them is; Code::conflict where two fields have one variable.
template <class T>
Result<T> read_settings(const Environment& environment, const SettingsOptions& options = {});

namespace config {

/// The same for a `settings` whose type was forgotten: a value of what `schema` describes, fresh from its constructor.
Result<void> read_settings(const Schema& schema, void* settings, const Environment& environment, const SettingsOptions& options);

}  // namespace config

template <class T>
Result<T> read_settings(const Environment& environment, const SettingsOptions& options) {
  T settings{};
  Result<void> read = config::read_settings(schema_of<T>(), &settings, environment, options);
  if (!read) return std::unexpected(std::move(read.error()));
  return settings;
}

}  // namespace martlet
