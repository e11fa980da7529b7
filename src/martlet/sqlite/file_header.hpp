#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace martlet::sqlite {

/// Reads the `user_version` from the header of a database's file, without opening the database. Ignores changes in a write-ahead log.
/// Returns nullopt for a file that isn't a database or can't be read. Contract: SQLite's "Database File Format", 1.3.
std::optional<std::int64_t> version_in_header(const std::string& file);

}  // namespace martlet::sqlite
