#include <cmath>
#include <vector>

#include <martlet/json/value.hpp>

#include "checking/letter_case.hpp"
#include "checking/rule_messages.hpp"
#include "checking/text_conversion.hpp"
#include "checking/text_format.hpp"
#include "checking/trim_unicode.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"

namespace martlet::schema {
namespace {

constexpr double safe_max = 9007199254740991.0;  // 2^53 - 1: beyond it, doubles can't represent every integer

template <class T>
T& as(void* object) {
  return *static_cast<T*>(object);
}

json::Value json_value(const Number& number) {
  if (const auto* i = number.int64()) return *i;
  if (const auto* u = number.uint64()) return *u;
  return number.real();
}

}  // namespace

void Reader::put_text(Target target, std::string_view text) {
  switch (target.node->kind) {
    case Kind::string: return put_string(target, text);
    case Kind::time: return put_time(target, text);
    case Kind::enumeration: return put_name(target, text);
    case Kind::integer:
    case Kind::real: return mode_.converts ? put_number_text(target, text) : report_wrong_type(*target.node);
    case Kind::boolean: {
      const auto value = mode_.converts ? bool_from_text(text) : std::nullopt;
      return value ? put_bool(target, *value) : report_wrong_type(*target.node);
    }
    case Kind::variant:
    case Kind::any: return put_whole(target, json::Value(text));
    default: return report_wrong_type(*target.node);
  }
}

void Reader::put_string(Target target, std::string_view text) {
  const CompiledNode& node = *target.node;
  auto& string = as<std::string>(target.object);
  store_text(string, text);
  if (mode_.converts) {
    if (node.letter_case == LetterCase::lower) string = to_lower_unicode(string);
    if (node.letter_case == LetterCase::upper) string = to_upper_unicode(string);
    if (node.trims) string = std::string(trim_unicode(string));
    if (node.is_iso_date)
      if (const auto time = time_from_iso_date(string)) string = to_iso8601(*time);
  }
  if (!node.refinement->one_of.empty() && is_allowed(node, Literal{string, {}, {}})) return;
  check_text(node, string);
}

void Reader::put_number_text(Target target, std::string_view text) {
  Number number;
  switch (number_from_text(text, target.node->kind == Kind::real, number)) {
    case NumberText::no_number: return report_wrong_type(*target.node);
    case NumberText::unsafe: return report_unsafe_number(target, number);
    case NumberText::ok: return put_number(target, number);
  }
}

/// A real is stored nevertheless: it may be the limit of another field.
void Reader::report_unsafe_number(Target target, const Number& number) {
  if (target.node->kind != Kind::real) return report_wrong_type(*target.node, "must be a safe number");
  store_real(target.node->bytes, target.object, number.real());
  report_unchecked(*target.node, "must be a safe number");
}

void Reader::put_number(Target target, const Number& number) {
  if (target.node->kind == Kind::integer) return put_integer(target, number);
  if (target.node->kind == Kind::real) return put_real(target, number.real());
  if (target.node->kind == Kind::variant || target.node->kind == Kind::any) return put_whole(target, json_value(number));
  report_wrong_type(*target.node);
}

void Reader::put_real(Target target, double number) {
  const CompiledNode& node = *target.node;
  if (number == 0) number = 0;  // -0
  store_real(node.bytes, target.object, number);
  if (!node.refinement->one_of.empty() && is_allowed(node, Literal{{}, Number(number), {}})) return;
  if (std::isinf(number)) return report_unchecked(node, "cannot be infinity");
  if (std::abs(number) > safe_max) return report_unchecked(node, "must be a safe number");
  check_number(node, number, target.object);
}

void Reader::put_integer(Target target, const Number& given) {
  const CompiledNode& node = *target.node;
  Number number = given;
  if (number.is_real()) {
    if (std::isinf(number.real())) return report_wrong_type(node, "cannot be infinity");
    if (std::abs(number.real()) > safe_max) return report_wrong_type(node, "must be a safe number");
    if (std::trunc(number.real()) == number.real()) number = static_cast<std::int64_t>(number.real());
  }
  const bool holds_64_bits = node.type->bytes == 8 && !(node.type->is_signed && number.uint64());
  if (!holds_64_bits && (number > Number(safe_max) || number < Number(-safe_max))) return report_wrong_type(node, "must be a safe number");
  if (!node.refinement->one_of.empty() && is_allowed(node, Literal{{}, number, {}})) return store_number(*node.type, target.object, number);
  const std::uint64_t problems_before = problems_->count();
  if (number.is_real()) report(node, slot::integer, "must be an integer");
  const bool fits = number >= lowest(*node.type) && number <= highest(*node.type);
  if (fits && !number.is_real()) store_number(*node.type, target.object, number);
  check_number(node, number, fits ? target.object : nullptr);
  if (fits || problems_->count() != problems_before) return;
  const bool is_low = number < lowest(*node.type);
  report(node, slot::range,
         is_low ? "must be greater than or equal to " + lowest(*node.type).to_text()
                : "must be less than or equal to " + highest(*node.type).to_text());
}

void Reader::put_time(Target target, std::string_view text) {
  if (!mode_.reads_times) return report_wrong_type(*target.node);
  const auto time = time_from_text(text);
  if (!time) return report_wrong_type(*target.node, "must be in ISO 8601 date format");
  as<WallTime>(target.object) = *time;
  check_number(*target.node, static_cast<std::int64_t>(time->time_since_epoch().count()), target.object);
}

void Reader::put_name(Target target, std::string_view name) {
  const CompiledNode& node = *target.node;
  for (const EnumName& known : node.type->names) {
    if (known.name != name) continue;
    store_number(*node.type, target.object, known.value);
    return check_custom_rules(node, target.object);
  }
  std::vector<std::string> allowed;
  for (const EnumName& known : node.type->names) allowed.push_back(known.name);
  const std::string reason = value_not_allowed_message(allowed);
  report(node, slot::allowed, reason, Cause::allowed, std::move(allowed));
  if (name.empty()) report(node, slot::type, "is not allowed to be empty");
}

void Reader::put_bool(Target target, bool value) {
  const CompiledNode& node = *target.node;
  if (node.kind == Kind::variant || node.kind == Kind::any) return put_whole(target, json::Value(value));
  if (node.kind != Kind::boolean) return report_wrong_type(node);
  as<bool>(target.object) = value;
  if (node.fast_path.takes<std::int64_t>(value)) return;
  if (!node.refinement->one_of.empty() && is_allowed(node, Literal{{}, {}, value})) return;
  check_custom_rules(node, target.object);
}

}  // namespace martlet::schema
