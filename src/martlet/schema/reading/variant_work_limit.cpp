#include "reading/variant_work_limit.hpp"

#include "reading/reader.hpp"

namespace martlet::schema {
namespace {

/// For text, per byte; for a value, per unit of Reader::work_of().
constexpr std::size_t work_per_unit = 8;

std::size_t work_of_tree(const json::Value& value) {
  std::size_t work = Reader::work_of(value);
  if (const json::Array* items = value.array())
    for (const json::Value& item : *items) work += work_of_tree(item);
  if (const json::Object* members = value.object())
    for (const auto& member : *members) work += work_of_tree(member.second);
  return work;
}

}  // namespace

std::size_t variant_work_limit(std::string_view text) { return variant_work_least + work_per_unit * text.size(); }

std::size_t variant_work_limit(const json::Value& value) { return variant_work_least + work_per_unit * work_of_tree(value); }

}  // namespace martlet::schema
