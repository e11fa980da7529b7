#include "document_path.hpp"

#include <algorithm>

namespace martlet::cloud::dynamodb {
namespace {

const AttributeValue* step_into(const AttributeValue& value, const DocumentPath::Step& step) {
  if (const std::string* name = std::get_if<std::string>(&step)) {
    const auto found = value.members().find(*name);
    return found == value.members().end() ? nullptr : &found->second;
  }
  const std::size_t index = std::get<std::size_t>(step);
  return index < value.list().size() ? &value.list()[index] : nullptr;
}

// Returns the parts of `value` at these paths, from step `depth` on, or nullopt if there are none.
std::optional<AttributeValue> part_of(const AttributeValue& value, const std::vector<const DocumentPath*>& paths, std::size_t depth) {
  if (std::ranges::any_of(paths, [&](const DocumentPath* path) { return path->steps.size() == depth; })) return value;
  std::map<DocumentPath::Step, std::vector<const DocumentPath*>> by_step;
  for (const DocumentPath* path : paths) by_step[path->steps[depth]].push_back(path);
  AttributeValue::Map members;
  AttributeValue::List elements;
  for (const auto& [step, further] : by_step) {
    const AttributeValue* inner = step_into(value, step);
    std::optional<AttributeValue> part = inner ? part_of(*inner, further, depth + 1) : std::nullopt;
    if (!part) continue;
    if (const std::string* name = std::get_if<std::string>(&step)) {
      members.emplace(*name, *std::move(part));
    } else {
      elements.push_back(*std::move(part));
    }
  }
  if (members.empty() && elements.empty()) return std::nullopt;
  return value.type() == AttributeValue::Type::list ? AttributeValue::list(std::move(elements)) : AttributeValue::map(std::move(members));
}

}  // namespace

std::string DocumentPath::shown() const {
  std::string text = "[";
  for (const Step& step : steps) {
    if (&step != &steps.front()) text += ", ";
    const std::string* name = std::get_if<std::string>(&step);
    text += name ? *name : "[" + std::to_string(std::get<std::size_t>(step)) + "]";
  }
  return text + "]";
}

const AttributeValue* find(const Item& item, const DocumentPath& path) {
  const auto first = item.find(path.attribute());
  const AttributeValue* at = first == item.end() ? nullptr : &first->second;
  for (std::size_t i = 1; at && i < path.steps.size(); ++i) at = step_into(*at, path.steps[i]);
  return at;
}

AttributeValue* find(Item& item, const DocumentPath& path) { return const_cast<AttributeValue*>(find(std::as_const(item), path)); }

std::string conflict_of(const DocumentPath& one, const DocumentPath& other) {
  const std::size_t common = std::min(one.steps.size(), other.steps.size());
  const std::string paths = "; must remove or rewrite one of these paths; path one: " + one.shown() + ", path two: " + other.shown();
  for (std::size_t i = 0; i < common; ++i) {
    if (one.steps[i].index() != other.steps[i].index()) return "Two document paths conflict with each other" + paths;
    if (one.steps[i] != other.steps[i]) return "";
  }
  return "Two document paths overlap with each other" + paths;
}

Item project(const Item& item, const std::vector<DocumentPath>& paths) {
  std::map<std::string, std::vector<const DocumentPath*>> by_attribute;
  for (const DocumentPath& path : paths) by_attribute[path.attribute()].push_back(&path);
  Item found;
  for (const auto& [name, of_it] : by_attribute) {
    const auto at = item.find(name);
    std::optional<AttributeValue> part = at == item.end() ? std::nullopt : part_of(at->second, of_it, 1);
    if (part) found.emplace(name, *std::move(part));
  }
  return found;
}

}  // namespace martlet::cloud::dynamodb
