#pragma once
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

struct SettingsOptions {
  std::string prefix;  ///< before every variable's name: "ORDERS_"
};

/// Reads a struct with a schema from environment variables: defaults (the fields' fallback()) first, then what is set.
///
/// A field's variable has the field's key in capitals: `table` is TABLE, `ordersTable` and `orders_table` are ORDERS_TABLE, and a key
/// that is already in capitals is the name itself. Fields of a nested struct have its key before theirs: `http.port` is HTTP_PORT.
/// An empty variable counts as not set. Text is converted to the field's type; a list of plain values is separated
/// by commas; maps, lists of structs and json::Value are JSON text. An optional struct is present if one of its variables is set.
///
/// Fails with everything that is missing or wrong at once, each with the variable's name and what to do, but never with a
/// variable's value. Code::missing or malformed, like the first problem; Code::conflict if two fields have the same variable.
template <class T>
Result<T> read_settings(const Environment& environment, const SettingsOptions& options = {});

namespace config {

/// Finds variables that are set and aren't settings of `schema`, but are spelled almost like a setting that isn't set. Returns a sentence
/// for each, with the setting that is probably meant. They aren't errors, since an environment also has the variables of other programs.
std::vector<std::string> misspelled_settings(const Schema& schema, const Environment& environment, const SettingsOptions& options = {});

/// read_settings() for a `settings` whose type is erased: a value of what `schema` describes, fresh from its constructor.
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
