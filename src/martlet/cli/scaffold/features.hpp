#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "folder_changes.hpp"

namespace martlet::cli {

/// An optional part of a new service: separate files in templates/NAME, and lines in files that every service has. Texts are those of the
/// template, before its names are replaced. Features can be combined freely.
struct Feature {
  std::string_view name;              ///< "auth"
  std::string_view library{};         ///< "martlet::auth"; "" if martlet::martlet includes it
  std::string_view plugin_header{};   ///< "plugins/access.hpp"
  std::string_view plugin{};          ///< its call: "access(settings)"
  std::string_view handler_header{};  ///< "handlers/get_me.hpp"
  std::string_view route{};           ///< the line in routes.cpp
  std::string_view setting{};         ///< the member in settings.hpp
  std::string_view setting_field{};   ///< its field in settings.cpp
  std::string_view replaces{};        ///< the service that it replaces: "services/memory_note_store"
  bool needs_http_client = false;     ///< whether it calls other services
};

/// Returns all features, sorted by name.
std::span<const Feature> all_features();

/// Returns the feature with this name; nullptr if there is none.
const Feature* find_feature(std::string_view name);

using Sources = std::map<std::filesystem::path, NewFile>;

/// Adds the lines of `feature` to `files`, which are those of the template and of templates/NAME.
void add_lines(const Feature& feature, Sources& files);

}  // namespace martlet::cli
