#pragma once
#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <martlet/aws/dynamodb/attribute_value.hpp>
#include <martlet/aws/wire/blob.hpp>
#include <martlet/base/result.hpp>
#include <martlet/schema/wrapped.hpp>

/// Functions that convert structs to items and back, using the structs' schemas:
///
/// | in the struct | in the item |
/// | --- | --- |
/// | text, enumeration, WallTime (ISO 8601) | S; an empty string stays empty |
/// | integers, double, Decimal | N, with all digits |
/// | bool | BOOL |
/// | aws::Blob | B |
/// | DynamoDbSet of these | SS, NS, BS; an empty set has no attribute, and a missing attribute is an empty set |
/// | std::vector | L |
/// | std::map, a struct | M |
/// | empty std::optional | no attribute |
/// | empty Nullable | NULL |
namespace martlet::aws {

/// A set of strings, integers, Decimals or Blobs. In JSON it is an array.
template <class T>
class DynamoDbSet {
 public:
  DynamoDbSet() = default;
  DynamoDbSet(std::initializer_list<T> values) {
    for (const T& value : values) insert(value);
  }
  /// Adds a value, unless the set already contains it.
  void insert(T value) {
    if (!contains(value)) values_.push_back(std::move(value));
  }
  bool contains(const T& value) const { return std::find(values_.begin(), values_.end(), value) != values_.end(); }
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  /// Compares regardless of order, which DynamoDB doesn't preserve.
  friend bool operator==(const DynamoDbSet& a, const DynamoDbSet& b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const T& value) { return b.contains(value); });
  }

  template <class U>
  friend Schema describe(Type<DynamoDbSet<U>>);

 private:
  std::vector<T> values_;
};
template <class T>
Schema describe(Type<DynamoDbSet<T>>) {
  return wrapped<&DynamoDbSet<T>::values_>("DynamoDbSet");
}

/// Converts a struct to an item. Throws std::domain_error for a double that isn't a finite number.
Item to_item(const Schema& schema, const void* object);
AttributeValue to_attribute(const Schema& schema, const void* object);
/// Reads an item, and ignores attributes that aren't in the schema. Fails with Code::malformed and the attribute's name, but no value.
Result<void> read_item(const Schema& schema, void* object, const Item& item);

/// Converts `value`, a struct with a schema, to an item.
template <class T>
Item to_item(const T& value) {
  return to_item(schema_of<T>(), &value);
}
/// Converts one value, such as the operand of a condition or an update: `to_attribute(OrderStatus::paid)`.
template <class T>
AttributeValue to_attribute(const T& value) {
  return to_attribute(schema_of<T>(), &value);
}
template <class T>
Result<T> from_item(const Item& item) {
  T value{};
  if (Result<void> read = read_item(schema_of<T>(), &value, item); !read) return std::unexpected(std::move(read.error()));
  return value;
}

}  // namespace martlet::aws
