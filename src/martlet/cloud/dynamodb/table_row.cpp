#include "table_row.hpp"

#include <algorithm>

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::dynamodb {

Schema describe(Type<TableSettings>) {
  using R = TableSettings;
  return object<R>("TableSettings", field<&R::attributes>("attributes"), field<&R::keys>("keys"), field<&R::locals>("locals"),
                   field<&R::globals>("globals"), field<&R::billing_mode>("billing_mode"), field<&R::throughput>("throughput"),
                   field<&R::key_arn>("key_arn"), field<&R::table_class>("table_class"), field<&R::is_protected>("is_protected"),
                   field<&R::recoverable_since>("recoverable_since"), field<&R::recovery_days>("recovery_days"),
                   field<&R::expiry_attribute>("expiry_attribute"), field<&R::tags>("tags").values(value<std::string>().allow_empty()));
}

Schema describe(Type<TableRow>) {
  using R = TableRow;
  return object<R>("TableRow", field<&R::id>("id"), field<&R::account>("account"), field<&R::region>("region"), field<&R::name>("name"),
                   field<&R::table_id>("table_id"), field<&R::created>("created"), field<&R::settings>("settings"));
}

std::vector<const Index*> indexes_of(const TableRow& table) {
  std::vector<const Index*> all;
  for (const Index& index : table.settings.locals) all.push_back(&index);
  for (const Index& index : table.settings.globals) all.push_back(&index);
  return all;
}

const Index* find_index(const TableRow& table, const std::string& name) {
  for (const Index* index : indexes_of(table)) {
    if (index->index_name == name) return index;
  }
  return nullptr;
}

bool is_global(const TableRow& table, const Index& index) {
  return std::ranges::any_of(table.settings.globals, [&](const Index& one) { return &one == &index; });
}

}  // namespace martlet::cloud::dynamodb
