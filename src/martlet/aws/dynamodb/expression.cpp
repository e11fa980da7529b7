#include <martlet/aws/dynamodb/expression.hpp>

namespace martlet::aws {

using expression_detail::Part;
using expression_detail::Parts;

namespace {

Part text(std::string words) { return {Part::Kind::text, std::move(words)}; }
Part value(AttributeValue of) { return {Part::Kind::value, {}, std::move(of)}; }

void append(Parts& to, const Parts& more) { to.insert(to.end(), more.begin(), more.end()); }

Condition compare(const Attribute& attribute, const char* with, AttributeValue to) {
  Parts parts = attribute.parts();
  parts.push_back(text(with));
  parts.push_back(value(std::move(to)));
  return Condition(std::move(parts));
}

Condition call(const char* function, const Attribute& attribute) {
  Parts parts;
  parts.push_back(text(std::string(function) + "("));
  append(parts, attribute.parts());
  parts.push_back(text(")"));
  return Condition(std::move(parts));
}

Condition call(const char* function, const Attribute& attribute, AttributeValue with) {
  Parts parts;
  parts.push_back(text(std::string(function) + "("));
  append(parts, attribute.parts());
  parts.push_back(text(", "));
  parts.push_back(value(std::move(with)));
  parts.push_back(text(")"));
  return Condition(std::move(parts));
}

Parts in_parentheses(const Parts& inner) {
  Parts parts;
  parts.push_back(text("("));
  append(parts, inner);
  parts.push_back(text(")"));
  return parts;
}

// Begins another action in a clause.
Parts& action(Parts& clause) {
  if (!clause.empty()) clause.push_back(text(", "));
  return clause;
}

}  // namespace

std::string Placeholders::name(const std::string& attribute) {
  const auto [at, is_new] = placeholders_.try_emplace(attribute, "#" + std::to_string(placeholders_.size()));
  return at->second;
}

std::string Placeholders::value(AttributeValue value) {
  std::string placeholder = ":" + std::to_string(values_.size());
  values_.emplace(placeholder, std::move(value));
  return placeholder;
}

std::optional<std::map<std::string, std::string>> Placeholders::names() const {
  if (placeholders_.empty()) return std::nullopt;
  std::map<std::string, std::string> names;
  for (const auto& [attribute, placeholder] : placeholders_) names.emplace(placeholder, attribute);
  return names;
}

std::optional<Item> Placeholders::values() const { return values_.empty() ? std::nullopt : std::optional(values_); }

std::string expression_detail::to_text(const Parts& parts, Placeholders& placeholders) {
  std::string written;
  for (const Part& part : parts) {
    switch (part.kind) {
      case Part::Kind::text: written += part.text; break;
      case Part::Kind::name: written += placeholders.name(part.text); break;
      case Part::Kind::value: written += placeholders.value(part.value); break;
    }
  }
  return written;
}

Attribute::Attribute(std::string name) { parts_.push_back({Part::Kind::name, std::move(name)}); }

Attribute Attribute::at(const std::string& member) const {
  Parts parts = parts_;
  parts.push_back(text("."));
  parts.push_back({Part::Kind::name, member});
  return Attribute(std::move(parts));
}

Attribute Attribute::operator[](std::size_t index) const {
  Parts parts = parts_;
  parts.push_back(text("[" + std::to_string(index) + "]"));
  return Attribute(std::move(parts));
}

Attribute Attribute::size() const {
  Parts parts;
  parts.push_back(text("size("));
  append(parts, parts_);
  parts.push_back(text(")"));
  return Attribute(std::move(parts));
}

Condition Attribute::exists() const { return call("attribute_exists", *this); }
Condition Attribute::is_absent() const { return call("attribute_not_exists", *this); }
Condition Attribute::begins_with(AttributeValue beginning) const { return call("begins_with", *this, std::move(beginning)); }
Condition Attribute::contains(AttributeValue element) const { return call("contains", *this, std::move(element)); }
Condition Attribute::has_type(std::string type) const { return call("attribute_type", *this, std::move(type)); }

Condition Attribute::between(AttributeValue low, AttributeValue high) const {
  Parts parts = parts_;
  parts.push_back(text(" BETWEEN "));
  parts.push_back(value(std::move(low)));
  parts.push_back(text(" AND "));
  parts.push_back(value(std::move(high)));
  return Condition(std::move(parts));
}

Condition Attribute::is_in(std::vector<AttributeValue> values) const {
  Parts parts = parts_;
  parts.push_back(text(" IN ("));
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) parts.push_back(text(", "));
    parts.push_back(value(std::move(values[i])));
  }
  parts.push_back(text(")"));
  return Condition(std::move(parts));
}

Condition operator==(const Attribute& attribute, AttributeValue to) { return compare(attribute, " = ", std::move(to)); }
Condition operator!=(const Attribute& attribute, AttributeValue to) { return compare(attribute, " <> ", std::move(to)); }
Condition operator<(const Attribute& attribute, AttributeValue to) { return compare(attribute, " < ", std::move(to)); }
Condition operator<=(const Attribute& attribute, AttributeValue to) { return compare(attribute, " <= ", std::move(to)); }
Condition operator>(const Attribute& attribute, AttributeValue to) { return compare(attribute, " > ", std::move(to)); }
Condition operator>=(const Attribute& attribute, AttributeValue to) { return compare(attribute, " >= ", std::move(to)); }

Condition Attribute::equals(const Attribute& other) const {
  Parts parts = parts_;
  parts.push_back(text(" = "));
  append(parts, other.parts());
  return Condition(std::move(parts));
}

Condition operator&&(const Condition& a, const Condition& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  Parts parts = a.is_alternative_ ? in_parentheses(a.parts_) : a.parts_;
  parts.push_back(text(" AND "));
  append(parts, b.is_alternative_ ? in_parentheses(b.parts_) : b.parts_);
  return Condition(std::move(parts));
}

// An empty condition is always true, and so is an alternative that has one.
Condition operator||(const Condition& a, const Condition& b) {
  if (a.empty() || b.empty()) return {};
  Parts parts = a.parts_;
  parts.push_back(text(" OR "));
  append(parts, b.parts_);
  Condition either(std::move(parts));
  either.is_alternative_ = true;
  return either;
}

Condition operator!(const Condition& a) {
  Parts parts;
  parts.push_back(text("NOT "));
  append(parts, in_parentheses(a.parts_));
  return Condition(std::move(parts));
}

Update& Update::set(Attribute attribute, AttributeValue to) {
  aws::append(action(set_), attribute.parts());
  set_.push_back(text(" = "));
  set_.push_back(value(std::move(to)));
  return *this;
}

Update& Update::set_if_absent(Attribute attribute, AttributeValue to) {
  aws::append(action(set_), attribute.parts());
  set_.push_back(text(" = if_not_exists("));
  aws::append(set_, attribute.parts());
  set_.push_back(text(", "));
  set_.push_back(value(std::move(to)));
  set_.push_back(text(")"));
  return *this;
}

Update& Update::append(Attribute list, std::vector<AttributeValue> values) {
  aws::append(action(set_), list.parts());
  set_.push_back(text(" = list_append(if_not_exists("));
  aws::append(set_, list.parts());
  set_.push_back(text(", "));
  set_.push_back(value(AttributeValue::list({})));
  set_.push_back(text("), "));
  set_.push_back(value(AttributeValue::list(std::move(values))));
  set_.push_back(text(")"));
  return *this;
}

Update& Update::add(Attribute attribute, AttributeValue more) {
  aws::append(action(add_), attribute.parts());
  add_.push_back(text(" "));
  add_.push_back(value(std::move(more)));
  return *this;
}

Update& Update::remove(Attribute attribute) {
  aws::append(action(remove_), attribute.parts());
  return *this;
}

Update& Update::delete_elements(Attribute set, AttributeValue elements) {
  aws::append(action(delete_), set.parts());
  delete_.push_back(text(" "));
  delete_.push_back(value(std::move(elements)));
  return *this;
}

bool Update::empty() const { return set_.empty() && add_.empty() && remove_.empty() && delete_.empty(); }

std::string Update::to_text(Placeholders& placeholders) const {
  const std::pair<const char*, const Parts&> clauses[] = {{"SET ", set_}, {"ADD ", add_}, {"REMOVE ", remove_}, {"DELETE ", delete_}};
  std::string written;
  for (const auto& [keyword, parts] : clauses) {
    if (parts.empty()) continue;
    if (!written.empty()) written += ' ';
    written += keyword + expression_detail::to_text(parts, placeholders);
  }
  return written;
}

ExpressionTexts to_texts(const Expressions& expressions) {
  Placeholders placeholders;
  ExpressionTexts texts;
  const auto put = [&](std::optional<std::string>& to, const auto& expression) {
    if (!expression.empty()) to = expression.to_text(placeholders);
  };
  put(texts.condition, expressions.condition);
  put(texts.key, expressions.key);
  put(texts.filter, expressions.filter);
  put(texts.update, expressions.update);
  for (const Attribute& attribute : expressions.only) {
    std::string path = expression_detail::to_text(attribute.parts(), placeholders);
    texts.projection = texts.projection ? *texts.projection + ", " + path : std::move(path);
  }
  texts.names = placeholders.names();
  texts.values = placeholders.values();
  return texts;
}

}  // namespace martlet::aws
