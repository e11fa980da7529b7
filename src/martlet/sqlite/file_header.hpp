#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace martlet::sqlite {

/// The `user_version` in the header of a database's file, without opening the database: what a write-ahead log has of it isn't seen.
/// nullopt for what isn't the file of a database, and for one that can't be read. Contract: SQLite's "Database File Format", 1.3.
std::optional<std::int64_t> version_in_header(const std::string& file);

}  // namespace martlet::sqlite
