#include "route_listing.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/join.hpp>
#include <martlet/base/text_table.hpp>

namespace martlet {
namespace {

constexpr std::size_t columns = 5;
using Row = std::array<std::string, columns>;
constexpr std::array<std::string_view, columns> titles = {"method", "path", "auth", "plugin", "description"};

std::string auth_of(const RouteOptions& options) {
  if (!options.auth) return "";
  std::string text = join(options.auth->strategies, ",");
  for (const Access& access : options.auth->access) {
    if (!access.scope.empty()) text += " (" + join(access.scope, " ") + ')';
  }
  return text;
}

Row row_of(const Route& route) {
  const std::string host = route.vhost.empty() ? "" : "//" + join(route.vhost, ",");
  return {route.method, host + route.path, auth_of(route.options), route.plugin, route.options.description};
}

// Leaves out the columns that are empty in all rows.
std::string as_text(const std::vector<Row>& rows) {
  std::vector<std::vector<std::string>> cells(rows.size());
  for (std::size_t i = 0; i < columns; ++i) {
    if (std::all_of(rows.begin(), rows.end(), [i](const Row& row) { return row[i].empty(); })) continue;
    for (std::size_t row = 0; row < rows.size(); ++row) cells[row].push_back(rows[row][i]);
  }
  return text_table(cells);
}

}  // namespace

std::string route_listing(const Server& server, bool as_json) {
  std::vector<Row> rows;
  for (const Route* route : server.table()) rows.push_back(row_of(*route));
  if (!as_json) return as_text(rows);
  json::Array routes;
  for (const Row& row : rows) {
    json::Value one;
    for (std::size_t i = 0; i < columns; ++i) one.set(titles[i], row[i]);
    routes.push_back(std::move(one));
  }
  json::Value table;
  table.set("routes", std::move(routes));
  return table.to_text({.spaces = 2, .escape = false}) + '\n';
}

}  // namespace martlet
