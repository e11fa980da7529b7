#include "type_declaration.hpp"

#include <utility>

namespace martlet::schema {

Refinement::Refinement() = default;
Refinement::Refinement(const Refinement&) = default;
Refinement::Refinement(Refinement&&) noexcept = default;
Refinement& Refinement::operator=(const Refinement&) = default;
Refinement& Refinement::operator=(Refinement&&) noexcept = default;
Refinement::~Refinement() = default;

bool operator==(const Literal& a, const Literal& b) = default;

Field::Field() = default;
Field::Field(const Field&) = default;
Field::Field(Field&&) noexcept = default;
Field& Field::operator=(const Field&) = default;
Field& Field::operator=(Field&&) noexcept = default;
Field::~Field() = default;

Declaration::Declaration() = default;
Declaration::Declaration(const Declaration&) = default;
Declaration::Declaration(Declaration&&) noexcept = default;
Declaration& Declaration::operator=(const Declaration&) = default;
Declaration& Declaration::operator=(Declaration&&) noexcept = default;
Declaration::~Declaration() = default;

void add_rule(Refinement& rules, Rule rule) {
  constexpr std::size_t usual = 4;
  if (rules.rules.empty()) rules.rules.reserve(usual);
  rules.rules.push_back(std::move(rule));
}
void allow(Refinement& rules, Literal literal) { rules.one_of.push_back(std::move(literal)); }

void refine(Refinement& rules, const Refinement& more) {
  rules.rules.insert(rules.rules.end(), more.rules.begin(), more.rules.end());
  if (!more.one_of.empty()) rules.one_of = more.one_of;
  rules.allows_empty |= more.allows_empty;
  rules.takes_single |= more.takes_single;
  if (more.items) rules.items = more.items;
  if (!more.alternatives.empty()) rules.alternatives = more.alternatives;
  if (!more.tags.empty()) {
    rules.discriminator = more.discriminator;
    rules.tags = more.tags;
  }
  if (!more.key_pattern.empty()) rules.key_pattern = more.key_pattern;
  if (!more.label.empty()) rules.label = more.label;
  if (!more.note.empty()) rules.note = more.note;
  if (!more.example.empty()) rules.example = more.example;
  rules.is_deprecated |= more.is_deprecated;
}

std::shared_ptr<const Refinement> shared(const Refinement& rules) { return std::make_shared<const Refinement>(rules); }

std::shared_ptr<const void> shared_value(const void* value, void (*destroy)(const void* value)) { return {value, destroy}; }

Declaration declare_plain(Kind kind, const Lifetime& lifetime, std::uint8_t bytes) {
  Declaration declaration;
  declaration.kind = kind;
  declaration.lifetime = lifetime;
  declaration.bytes = bytes;
  return declaration;
}

void add_field(Declaration& to, const Field& field, std::ptrdiff_t offset) { to.fields.emplace_back(field).offset = offset; }

void add_object_rule(Declaration& to, ObjectRule::Kind kind, std::string key, std::vector<std::string> peers) {
  to.object_rules.push_back({kind, std::move(key), std::move(peers), {}});
}

void add_name(Declaration& to, std::int64_t value, std::string name) { to.names.push_back({value, std::move(name)}); }

}  // namespace martlet::schema
