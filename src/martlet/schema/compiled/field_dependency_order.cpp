#include "compiled/field_dependency_order.hpp"

#include <algorithm>
#include <string_view>

namespace martlet::schema {
namespace {

std::vector<std::string_view> keys_referred_to_by(const Field& field) {
  std::vector<std::string_view> keys;
  for (const Rule& rule : field.refinement.rules)
    if (!rule.reference.empty()) keys.push_back(rule.reference);
  for (const Condition& condition : field.conditions) keys.push_back(condition.key);
  return keys;
}

bool refers_to_others(const Field& field) { return !keys_referred_to_by(field).empty(); }

/// Adds the field after those that it refers to. `open` contains the fields that refer to this one.
void put(const Declaration& type, const Field& field, FieldDependencyOrder& order, std::vector<const Field*>& open) {
  if (std::ranges::find(order.fields, &field) != order.fields.end()) return;
  if (std::ranges::find(open, &field) != open.end()) return void(order.circular = order.circular ? order.circular : &field);
  open.push_back(&field);
  for (const std::string_view key : keys_referred_to_by(field)) {
    const auto at = std::ranges::find(type.fields, key, &Field::key);
    if (at != type.fields.end()) put(type, *at, order, open);
  }
  open.pop_back();
  order.fields.push_back(&field);
}

}  // namespace

FieldDependencyOrder dependency_order_of(const Declaration& type) {
  FieldDependencyOrder order;
  order.fields.reserve(type.fields.size());
  if (std::ranges::none_of(type.fields, refers_to_others)) {
    for (const Field& field : type.fields) order.fields.push_back(&field);
    return order;
  }
  std::vector<const Field*> open;
  for (const Field& field : type.fields) put(type, field, order, open);
  return order;
}

}  // namespace martlet::schema
