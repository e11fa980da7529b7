#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "folder_writer.hpp"

namespace martlet::cli {

/// Something that a new service can have: files of its own in templates/NAME, and lines in files that every service has. Texts are those of
/// the template, before its names are replaced. Pieces go together in any selection.
struct Piece {
  std::string_view name;              ///< "auth"
  std::string_view library{};         ///< "martlet::auth"; "": martlet::martlet has it
  std::string_view plugin_header{};   ///< "plugins/access.hpp"
  std::string_view plugin{};          ///< its call: "access(settings)"
  std::string_view handler_header{};  ///< "handlers/get_me.hpp"
  std::string_view route{};           ///< the line in routes.cpp
  std::string_view setting{};         ///< the member in config.hpp
  std::string_view setting_field{};   ///< its field in config.cpp
  std::string_view replaces{};        ///< the service of which it has another form: "services/memory_note_store"
  bool needs_http_client = false;     ///< it calls other services
};

/// All there are, by name.
std::span<const Piece> all_pieces();

/// nullptr if there is no piece of this name.
const Piece* find_piece(std::string_view name);

using Sources = std::map<std::filesystem::path, NewFile>;

/// The lines of `piece` in `files`, the template's, to which those of templates/NAME have been added.
void add_lines(const Piece& piece, Sources& files);

}  // namespace martlet::cli
