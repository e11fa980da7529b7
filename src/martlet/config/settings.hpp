#pragma once
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

struct SettingsOptions {
  std::string prefix;  ///< at the beginning of every variable's name: "ORDERS_"
};

/// Reads a struct with a schema from environment variables; the fields' fallback() values are the defaults.
///
/// A field's variable has the field's key in capitals: `table` is TABLE, `ordersTable` and `orders_table` are ORDERS_TABLE, and a key
/// that is already in capitals is the name itself. The names of a nested struct's fields begin with its key: `http.port` is HTTP_PORT. An
/// empty variable counts as not set. Text is converted to the field's type; a list of plain values is separated by commas; maps, lists of
/// structs and json::Value are JSON text. An optional struct is present if one of its variables is set.
///
/// The error lists everything that is missing or wrong, each with the variable's name and what to do, but never with a variable's value. It
/// is Code::missing or malformed, according to the first problem, or Code::conflict if two fields have the same variable.
template <class T>
Result<T> read_settings(const Environment& environment, const SettingsOptions& options = {});

namespace config {

/// Finds variables that are set and aren't settings of `schema`, but are spelled almost like a setting that isn't set. Returns a sentence
/// for each, with the setting that was probably meant. They aren't errors, since an environment also has other programs' variables.
std::vector<std::string> misspelled_settings(const Schema& schema, const Environment& environment, const SettingsOptions& options = {});

/// Does what read_settings() does, for type-erased `settings`: a default-constructed value of the type that `schema` describes.
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
