#include <utility>

#include <martlet/json/number_fast_path.hpp>
#include <martlet/json/sax_parser.hpp>
#include <martlet/json/string_scanning.hpp>

#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"

/// Reads members directly from the text. Anything that isn't in the usual form is left to the event functions.
namespace martlet::schema {
namespace {

using Before = json::MembersTaken::Before;
using json::skip_space;

}  // namespace

/// Reads a string; `at` is after the opening quote.
[[gnu::always_inline]] inline const char* Reader::take_string(Target target, const char* at, const char* end) {
  const char* const last = json::end_of_plain(at, end);
  if (last == end || *last != '"') return nullptr;
  const std::string_view text(at, static_cast<std::size_t>(last - at));
  if (target.node->kind == Kind::enumeration)
    put_name(target, text);
  else if (takes(*target.node, text))
    store(*target.node, target.object, text);
  else
    put_string(target, text);
  return last + 1;
}

/// Returns the position after the value. If the value needs full checks, does nothing and returns nullptr.
[[gnu::always_inline]] inline const char* Reader::take_value(const CompiledField& field, const char* at, const char* end) {
  const CompiledNode* node = field.node;
  void* object = field.at(frames_.back().object);
  switch (node->kind) {
    case Kind::wrapper:
      if (*at != '"' || node->inner->kind != Kind::string) return nullptr;
      object = node->type->wrapper->fill(object);
      node = node->inner;
      [[fallthrough]];
    case Kind::string:
    case Kind::enumeration: return *at == '"' ? take_string({node, object}, at + 1, end) : nullptr;
    case Kind::integer: {
      const json::PlainNumber number = json::plain_number(at);
      const auto integer = static_cast<std::int64_t>(number.digits);
      if (!number.end || number.places > 0 || !takes(*node, integer)) return nullptr;
      store(*node, object, integer);
      return number.end;
    }
    case Kind::real: {
      const json::PlainNumber number = json::plain_number(at);
      const double real = number.real();
      if (!number.end || !node->fast_path.takes(real)) return nullptr;
      store(*node, object, real);
      return number.end;
    }
    case Kind::boolean: {
      const std::string_view rest(at, static_cast<std::size_t>(end - at));
      const bool value = rest.starts_with("true");
      if ((!value && !rest.starts_with("false")) || !takes(*node, value)) return nullptr;
      store(*node, object, value);
      return at + (value ? 4 : 5);
    }
    case Kind::time:
    case Kind::map:
    case Kind::object:
    case Kind::variant:
    case Kind::any:
    case Kind::array: return nullptr;
  }
  std::unreachable();
}

/// Called after the closing brace of an object. If nothing is left to check in it, and the next element of the array is another object,
/// begins this object in the same frame, and returns the position of its first key. Otherwise does nothing and returns nullptr.
[[gnu::always_inline]] inline const char* Reader::take_next_element(const char* at, const char* end) {
  Frame& frame = frames_.back();
  Frame& array = *(frames_.end() - 2);
  if (at == end || array.open != Open::array || array.node->inner != frame.node || !is_done(frame)) return nullptr;
  at = skip_space(at);
  if (*at != ',') return nullptr;
  at = skip_space(at + 1);
  if (*at != '{') return nullptr;
  at = skip_space(at + 1);
  if (*at != '"') return nullptr;
  array.place = array.next++;
  frame.reuse_for(element_at(array.place, array), problems_->count());
  likely_ = frame.node->object->first;
  return at;
}

json::MembersTaken Reader::take_members(const char* at, const char* end) {
  while (likely_->key_matcher.matches(at, end)) {
    const CompiledField& field = *likely_;
    Frame& frame = frames_.back();
    frame.move_to(field);
    frame.seen.add(field.self);
    likely_ = field.next;
    at = skip_space(at + field.key_matcher.text().size());
    const char* const after = take_value(field, at, end);
    if (!after) {
      awaited_ = &field;
      return {at, Before::value};
    }
    at = skip_space(after);
    if (*at == ',') {
      at = skip_space(at + 1);
      continue;
    }
    const char* const next = *at == '}' ? take_next_element(at + 1, end) : nullptr;
    if (!next) return {at, Before::end};
    at = next;
  }
  return {at, Before::key};
}

}  // namespace martlet::schema
