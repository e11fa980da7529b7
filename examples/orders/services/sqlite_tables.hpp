#pragma once
#include "sqlite_connection.hpp"

namespace orders {

/// Makes the tables and indexes that aren't there yet.
void make_tables(SqliteConnection& connection);

}  // namespace orders
