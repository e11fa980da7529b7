#include <algorithm>
#include <set>

#include "dynamodb_errors.hpp"
#include "update_expression.hpp"

namespace martlet::cloud::dynamodb {
namespace {

using Kind = UpdateValue::Kind;
using Type = AttributeValue::Type;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }
std::unexpected<ServiceError> wrong_type() { return refuse("An operand in the update expression has an incorrect data type"); }
std::unexpected<ServiceError> no_such_path() { return refuse("The document path provided in the update expression is invalid for update"); }

ServiceResult<AttributeValue> value_of(const UpdateValue& value, const Item& item);

ServiceResult<AttributeValue> sum_of(const UpdateValue& value, const Item& item) {
  const ServiceResult<AttributeValue> left = value_of(value.parts[0], item);
  if (!left) return left;
  if (left->type() != Type::number) return wrong_type();
  const ServiceResult<AttributeValue> right = value_of(value.parts[1], item);
  if (!right) return right;
  if (right->type() != Type::number) return wrong_type();
  const DecimalNumber second = right->as_number();
  const ServiceResult<DecimalNumber> sum = left->as_number().plus(value.kind == Kind::plus ? second : second.negated());
  if (!sum) return std::unexpected(sum.error());
  return AttributeValue::number(*sum);
}

ServiceResult<AttributeValue> appended(const UpdateValue& value, const Item& item) {
  AttributeValue::List all;
  for (const UpdateValue& part : value.parts) {
    ServiceResult<AttributeValue> list = value_of(part, item);
    if (!list) return list;
    if (list->type() != Type::list) return wrong_type();
    all.insert(all.end(), list->list().begin(), list->list().end());
  }
  return AttributeValue::list(std::move(all));
}

ServiceResult<AttributeValue> value_of(const UpdateValue& value, const Item& item) {
  switch (value.kind) {
    case Kind::value: return value.value;
    case Kind::plus:
    case Kind::minus: return sum_of(value, item);
    case Kind::list_append: return appended(value, item);
    case Kind::if_not_exists:
      if (const AttributeValue* found = find(item, value.parts[0].path)) return *found;
      return value_of(value.parts[1], item);
    case Kind::path: break;
  }
  if (const AttributeValue* found = find(item, value.path)) return *found;
  return refuse("The provided expression refers to an attribute that does not exist in the item");
}

// The map or list of an item that a path's last step refers to.
struct Place {
  AttributeValue::Map* members = nullptr;
  AttributeValue::List* elements = nullptr;
};
std::optional<Place> parent_of(Item& item, const DocumentPath& path) {
  if (!path.is_nested()) return Place{.members = &item};
  DocumentPath upper = path;
  upper.steps.pop_back();
  AttributeValue* parent = find(item, upper);
  const bool is_index = std::holds_alternative<std::size_t>(path.steps.back());
  if (!parent || parent->type() != (is_index ? Type::list : Type::map)) return std::nullopt;
  return is_index ? Place{.elements = &parent->list()} : Place{.members = &parent->members()};
}

// The update of one item. Removed elements stay in the list until the end, so that indexes don't change in the meantime. They are
// identified by their original place in the list.
class ItemUpdate {
 public:
  explicit ItemUpdate(Item& item) : item_(item) {}

  ServiceResult<> set(const DocumentPath& path, AttributeValue value) {
    const std::optional<Place> place = parent_of(item_, path);
    if (!place) return no_such_path();
    if (place->members) {
      place->members->insert_or_assign(std::get<std::string>(path.steps.back()), std::move(value));
    } else {
      put_element(*place->elements, std::get<std::size_t>(path.steps.back()), std::move(value));
    }
    return {};
  }

  ServiceResult<> remove(const DocumentPath& path) {
    const std::optional<Place> place = parent_of(item_, path);
    if (!place) return no_such_path();
    if (place->members) {
      place->members->erase(std::get<std::string>(path.steps.back()));
    } else {
      removed_.push_back(path);
    }
    return {};
  }

  // Removes the last element first, so that the positions of the others stay valid.
  void finish() {
    std::ranges::sort(removed_, std::greater(), [](const DocumentPath& path) { return path.steps; });
    for (const DocumentPath& path : removed_) {
      const std::optional<Place> place = parent_of(item_, path);
      const std::size_t index = std::get<std::size_t>(path.steps.back());
      if (place && index < place->elements->size()) place->elements->erase(place->elements->begin() + static_cast<std::ptrdiff_t>(index));
    }
  }

 private:
  // Appends the value if the index is beyond the end.
  static void put_element(AttributeValue::List& elements, std::size_t index, AttributeValue value) {
    if (index < elements.size()) {
      elements[index] = std::move(value);
    } else {
      elements.push_back(std::move(value));
    }
  }

  Item& item_;
  std::vector<DocumentPath> removed_;
};

ServiceResult<> add(ItemUpdate& update, Item& item, const UpdateAction& action) {
  const AttributeValue& more = action.value.value;
  const AttributeValue* found = find(item, action.path);
  if (!found) return update.set(action.path, more);
  if (found->type() != more.type()) return wrong_type();
  if (more.type() == Type::number) {
    const ServiceResult<DecimalNumber> sum = found->as_number().plus(more.as_number());
    if (!sum) return std::unexpected(sum.error());
    return update.set(action.path, AttributeValue::number(*sum));
  }
  AttributeValue all = *found;
  std::set<std::string> known(all.elements().begin(), all.elements().end());
  for (const std::string& element : more.elements()) {
    if (known.insert(element).second) all.elements().push_back(element);
  }
  return update.set(action.path, std::move(all));
}

ServiceResult<> delete_from_set(ItemUpdate& update, Item& item, const UpdateAction& action) {
  const AttributeValue* found = find(item, action.path);
  if (!found) return parent_of(item, action.path) ? ServiceResult<>() : no_such_path();
  if (found->type() != action.value.value.type()) return wrong_type();
  AttributeValue rest = *found;
  const std::set<std::string> out(action.value.value.elements().begin(), action.value.value.elements().end());
  std::erase_if(rest.elements(), [&](const std::string& element) { return out.contains(element); });
  return rest.elements().empty() ? update.remove(action.path) : update.set(action.path, std::move(rest));
}

}  // namespace

ServiceResult<> UpdateExpression::apply(Item& item) const {
  std::vector<ServiceResult<AttributeValue>> values;  // all values are read before anything changes
  for (const UpdateAction& action : actions_) {
    values.push_back(action.kind == UpdateAction::Kind::set ? value_of(action.value, item) : AttributeValue());
    if (!values.back()) return std::unexpected(values.back().error());
  }
  ItemUpdate update(item);
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    const UpdateAction& action = actions_[i];
    ServiceResult<> done;
    switch (action.kind) {
      case UpdateAction::Kind::set: done = update.set(action.path, *std::move(values[i])); break;
      case UpdateAction::Kind::remove: done = update.remove(action.path); break;
      case UpdateAction::Kind::add: done = add(update, item, action); break;
      case UpdateAction::Kind::delete_: done = delete_from_set(update, item, action); break;
    }
    if (!done) return done;
  }
  update.finish();
  return {};
}

}  // namespace martlet::cloud::dynamodb
