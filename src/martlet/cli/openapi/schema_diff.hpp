#pragma once
#include <functional>
#include <set>
#include <string>
#include <utility>

#include <martlet/json/value.hpp>

namespace martlet::cli {

/// The sender of values. Values that clients send must remain allowed; values that they receive must remain within the known ones.
enum class Sender { client, server };

/// A comparison of two schemas, each with the document that its references belong to.
class SchemaDiff {
 public:
  /// Called for each difference, with its place (`items[].sku`) and description.
  using Report = std::function<void(bool breaks, const std::string& place, const std::string& what)>;
  SchemaDiff(const json::Value& old_document, const json::Value& new_document, Sender sender, Report report)
      : old_document_(old_document), new_document_(new_document), sender_(sender), report_(std::move(report)) {}

  void compare(const json::Value& old_schema, const json::Value& new_schema, const std::string& place);

 private:
  enum class Effect { narrower, wider, other };
  void report_difference(Effect effect, const std::string& place, const std::string& what);
  void compare_types(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_values(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_bounds(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_bound(std::string_view key, const json::Value* before, const json::Value* after, bool is_upper, const std::string& place);
  void compare_texts(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_members(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_removed_member(const std::string& key, const json::Value& after, const std::string& place);
  void compare_added_member(const std::string& key, const json::Value& after, const std::string& place);
  void compare_extra_members(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_inside(std::string_view key, const json::Value& before, const json::Value& after, const std::string& place);
  void compare_lists(const json::Value& before, const json::Value& after, const std::string& place);
  void compare_list(std::string_view key, const json::Value& before, const json::Value& after, const std::string& place);

  const json::Value& old_document_;
  const json::Value& new_document_;
  Sender sender_;
  Report report_;
  std::set<std::pair<std::string, std::string>> open_;  // pairs that are being compared
};

}  // namespace martlet::cli
