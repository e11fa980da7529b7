#include "input_problems.hpp"

#include <algorithm>
#include <iterator>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet {
namespace {

using schema::Declaration;
using schema::Field;
using schema::Kind;

// The most problems that are logged; the client receives all of them.
constexpr std::size_t logged_max = 10;

constexpr std::string_view chosen_by_client = "*";

const Declaration& unwrapped_declaration(const Schema& schema) {
  const Declaration* declaration = &schema.declaration();
  while (declaration->kind == Kind::wrapper) declaration = &declaration->inner().declaration();
  return *declaration;
}

// A key may contain dots, so the longest matching field counts.
const Field* field_at(const Declaration& object, std::string_view key) {
  const Field* longest = nullptr;
  for (const Field& field : object.fields) {
    const bool fits = key.starts_with(field.key) && (key.size() == field.key.size() || key[field.key.size()] == '.');
    if (fits && (!longest || field.key.size() > longest->key.size())) longest = &field;
  }
  return longest;
}

const Field* field_of_an_alternative(const Declaration& variant, std::string_view key) {
  for (const schema::SchemaFn alternative : variant.alternatives) {
    const Declaration& declaration = unwrapped_declaration(alternative());
    if (declaration.kind != Kind::object) continue;
    if (const Field* field = field_at(declaration, key)) return field;
  }
  return nullptr;
}

// Returns the parts of a key such as `items.0.sku` that `schema` declares; other parts become `*`.
std::string declared(const Schema& schema, std::string_view key) {
  std::string result;
  const Declaration* at = &unwrapped_declaration(schema);
  while (!key.empty()) {
    if (!result.empty()) result += '.';
    std::size_t size = 0;
    if (at->kind == Kind::array) {
      size = std::min(key.find('.'), key.size());
      if (!std::all_of(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(size), is_ascii_digit)) return result += chosen_by_client;
      at = &unwrapped_declaration(at->inner());
    } else {
      const Field* field = at->kind == Kind::object    ? field_at(*at, key)
                           : at->kind == Kind::variant ? field_of_an_alternative(*at, key)
                                                       : nullptr;
      if (!field) return result += chosen_by_client;
      size = field->key.size();
      at = &unwrapped_declaration(field->type());
    }
    result += key.substr(0, size);
    key.remove_prefix(std::min(size + 1, key.size()));
  }
  return result;
}

}  // namespace

std::string_view name_of(From source) {
  switch (source) {
    case From::headers: return "headers";
    case From::params: return "params";
    case From::query: return "query";
    case From::payload: return "payload";
    case From::state: return "state";
  }
  return {};
}

void InputProblems::add(const Schema& schema, Problems found) {
  for (const Problem& problem : found.list) {
    if (keys_.size() < logged_max) keys_.push_back(declared(schema, problem.key));
  }
  problems_.list.insert(problems_.list.end(), std::make_move_iterator(found.list.begin()), std::make_move_iterator(found.list.end()));
}

void InputProblems::keep_first() {
  if (problems_.list.size() > 1) problems_.list.resize(1);
  if (keys_.size() > 1) keys_.resize(1);
}

std::string InputProblems::declared_keys() const { return join(keys_, ", "); }

std::string InputProblems::reasons() const {
  std::string text;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (i > 0) text += "; ";
    text += problems_.list[i].reason;
  }
  return text;
}

}  // namespace martlet
