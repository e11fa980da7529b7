#include "frozen/field_order.hpp"

#include <algorithm>
#include <string>

namespace martlet::schema {
namespace {

std::vector<std::string> referred_by(const Field& field) {
  std::vector<std::string> keys;
  for (const Rule& rule : field.refinement.rules)
    if (!rule.reference.empty()) keys.push_back(rule.reference);
  for (const Condition& condition : field.conditions) keys.push_back(condition.key);
  return keys;
}

/// Adds the field after those that it refers to. `open` contains the fields that refer to this one.
void put(const Declaration& type, const Field& field, FieldOrder& order, std::vector<const Field*>& open) {
  if (std::ranges::find(order.fields, &field) != order.fields.end()) return;
  if (std::ranges::find(open, &field) != open.end()) return void(order.circular = order.circular ? order.circular : &field);
  open.push_back(&field);
  for (const std::string& key : referred_by(field)) {
    const auto at = std::ranges::find(type.fields, key, &Field::key);
    if (at != type.fields.end()) put(type, *at, order, open);
  }
  open.pop_back();
  order.fields.push_back(&field);
}

}  // namespace

FieldOrder order_of(const Declaration& type) {
  FieldOrder order;
  std::vector<const Field*> open;
  for (const Field& field : type.fields) put(type, field, order, open);
  return order;
}

}  // namespace martlet::schema
