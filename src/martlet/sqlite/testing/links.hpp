#pragma once
#include <cstdint>
#include <string>
#include <utility>

#include <martlet/sqlite/database.hpp>

namespace martlet::sqlite {

/// The migration that creates a table of short links, and what tests do with it.
inline const std::string links = "CREATE TABLE links (code TEXT PRIMARY KEY, url TEXT NOT NULL) STRICT";

inline Database memory(std::string sql) { return Database::open({.file = ":memory:", .migrations = {std::move(sql)}}).value(); }
inline std::int64_t count(Database& database) { return database.one<std::int64_t>("SELECT count(*) FROM links"); }
inline void add(Database& database, const std::string& code) { database.run("INSERT INTO links VALUES (?, 'u')", code); }

}  // namespace martlet::sqlite
