#include "item.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<Item> read_item(const aws::Item& wire) {
  Item item;
  for (const auto& [name, value] : wire) {
    ServiceResult<AttributeValue> attribute = AttributeValue::read(value.wire());
    if (!attribute) return std::unexpected(attribute.error());
    item.emplace(name, *std::move(attribute));
  }
  return item;
}

aws::Item wire_of(const Item& item) {
  aws::Item wire;
  for (const auto& [name, attribute] : item) wire.emplace(name, aws::AttributeValue::from_wire(attribute.wire()));
  return wire;
}

std::size_t size_of(const Item& item) {
  std::size_t bytes = 0;
  for (const auto& [name, attribute] : item) bytes += name.size() + attribute.size();
  return bytes;
}

}  // namespace martlet::cloud::dynamodb
