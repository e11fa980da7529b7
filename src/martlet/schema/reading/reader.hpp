#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/recycled_memory.hpp>
#include <martlet/json/sax_parser.hpp>
#include <martlet/json/value_builder.hpp>
#include <martlet/schema/read.hpp>

#include "checking/satisfies.hpp"
#include "compiled/compiled_schema.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/array_reservation.hpp"
#include "reading/problem_list.hpp"

namespace martlet::schema {

/// The options of a Reader.
struct ReadMode {
  bool converts = false;
  bool is_text = false;  ///< a text source: a single value is read as an array of one
  bool reads_times = true;
  bool aborts_early = true;
  bool ignores_case = false;  ///< for keys
  bool refuses_repeated_keys = false;
  bool keeps_paths = false;  ///< in FoundProblem
  std::optional<Unknown> unknown{};
};

/// Where the next value is stored: the node with its requirements, and the object. If the node is nullptr, the value was already handled.
struct Target {
  const CompiledNode* node = nullptr;
  void* object = nullptr;
};

/// A state machine that turns JSON events into an object and checks rules. It has a stack of open containers, and the next value's target.
class Reader final : public json::SaxHandler {
 public:
  /// Returns the cost of visiting a value once, as part of `work_max`.
  static std::size_t work_of(const json::Value& value);

  /// `work_max` limits the work of all trials of variants together.
  Reader(const CompiledNode& root, void* object, const ReadMode& mode, ProblemList& problems, std::size_t work_max);

  bool begin_object() override;
  bool end_object() override;
  bool begin_array() override { return begin_array(std::string_view()); }
  /// `rest` is the text after the bracket.
  bool begin_array(std::string_view rest);
  bool end_array() override;
  bool key(std::string_view key) override;
  bool string(std::string_view text) override { return put_plain(Kind::string, text) || handle_string(text); }
  bool int64(std::int64_t number) override { return put_plain(Kind::integer, number) || handle_int64(number); }
  bool uint64(std::uint64_t number) override;
  bool number(double number, std::string_view text) override { return put_plain(Kind::real, number) || handle_number(number, text); }
  bool boolean(bool value) override { return put_plain(Kind::boolean, value) || handle_boolean(value); }
  bool null() override;

  /// Fails as json::sax_parse() does.
  Result<void> read(std::string_view text, const json::ParseLimits& limits);
  /// Reads members from the text without events, as long as they are in the order of declarations and the fast path shows that their
  /// values satisfy all rules, as in most documents. Also reads further objects of an array if they consist of such members.
  json::MembersTaken take_members(const char* at, const char* end);

  /// Sets the name of the whole value in messages.
  void set_name(std::string_view name) { frames_.front().other_key = name; }
  /// Reports the value as missing, unless it is optional.
  void report_missing();

  /// Handles the events of `value`; if it is an object, without the member `left_out`.
  void feed(const json::Value& value, const std::string* left_out = nullptr);

 private:
  enum class Open : std::uint8_t {
    root,  // the value itself; also a variant's alternative on trial
    object,
    array,
    single,  // an array that a single value replaces
    map,
  };
  struct Frame {
    Open open;
    const CompiledNode* node;
    void* object;
    const CompiledField* field = nullptr;  // object: the field being read; nullptr for an unknown key or the object itself
    const CompiledField* likely = &CompiledField::no_field;  // object: likely_ while a value in it is open
    void* value = nullptr;                                   // map: where the value being read is stored
    std::string_view other_key{};                            // map, and unknown key of an object: the key of the value being read
    std::uint32_t place = 0;                                 // array: the element; map: the key
    std::uint32_t other_order = 0;                           // if there is no field: see order()
    std::uint32_t next = 0;                                  // array, map: number of elements so far
    std::uint32_t unknown = 0;                               // object, map: unknown keys so far
    FieldSet seen{};                                         // object: fields that were present
    FieldSet by_former_name{};                               // object: fields given by their former name
    FieldSet of_wrong_type{};                                // object: fields whose value is of another type
    FieldSet unchecked{};  // object: fields whose rules were not checked, including those of the wrong type
    std::uint64_t problems_before = 0;

    /// Reuses the frame of an element that has ended for the next one.
    void reuse_for(void* next_object, std::uint64_t problems) {
      object = next_object;
      leave_field({}, 0);
      unknown = 0;
      seen = by_former_name = of_wrong_type = unchecked = {};
      problems_before = problems;
    }
    void move_to(const CompiledField& at) { field = &at; }
    void leave_field(std::string_view key, std::uint32_t order) {
      field = nullptr;
      other_key = key;
      other_order = order;
    }
    std::string_view key() const { return field ? field->key : other_key; }
    /// Returns the position of the current value's problems among those of this container; 0 for the container's own problems.
    std::uint32_t order() const { return field ? field->index + 1 : other_order; }
  };
  enum class Shape : std::uint8_t { scalar, array, object, null };

  /// Stores the value if its field accepts it without further checks, as most do. Otherwise returns false, and does nothing.
  template <class Value>
  bool put_plain(Kind kind, Value value) {
    const CompiledField* const field = awaited_;
    if (!field || field->node->kind != kind || !takes(*field->node, value)) return false;
    store(*field->node, field->at(frames_.back().object), value);
    return true;
  }
  bool takes(const CompiledNode& node, std::string_view text) const {
    return node.fast_path.takes_size(text.size()) && !(node.converts_text && mode_.converts);
  }
  static bool takes(const CompiledNode& node, std::int64_t number) { return node.fast_path.takes(number); }
  static bool takes(const CompiledNode& node, double number) { return node.fast_path.takes(number) && number != 0; }  // it may be -0
  static bool takes(const CompiledNode& node, bool value) { return node.fast_path.takes<std::int64_t>(value); }
  static void store(const CompiledNode&, void* object, std::string_view text) { store_text(*static_cast<std::string*>(object), text); }
  static void store(const CompiledNode& node, void* object, std::int64_t number) { store_integer(node.bytes, object, number); }
  static void store(const CompiledNode& node, void* object, double number) { store_real(node.bytes, object, number); }
  static void store(const CompiledNode&, void* object, bool value) { *static_cast<bool*>(object) = value; }
  const char* take_value(const CompiledField& field, const char* at, const char* end);
  const char* take_string(Target target, const char* at, const char* end);
  const char* take_next_element(const char* at, const char* end);
  bool handle_string(std::string_view text);
  bool handle_int64(std::int64_t number);
  bool handle_number(double number, std::string_view text);
  bool handle_boolean(bool value);

  // reader.cpp: where values go
  Target place_of_next() {
    Frame& frame = frames_.back();
    if (frame.open != Open::object) return place_of_next_in(frame);
    const CompiledField& field = *frame.field;
    return {field.node, field.at(frame.object)};
  }
  Target place_of_next_in(Frame& frame);
  /// Returns a new element. An element beyond the allowed number uses no memory: it is read in place of the last one.
  static void* element_at(std::size_t index, const Frame& frame) {
    return is_far_too_large(*frame.node, index) ? reset_last_element(frame) : frame.node->type->array->add(frame.object);
  }
  static void* reset_last_element(const Frame& frame);
  Target take_target(Shape shape) {
    const Target target = place_of_next();
    return target.node->kind < Kind::wrapper ? target : unwrap(target, shape);
  }
  Target unwrap(Target target, Shape shape);
  bool replaces_array(const CompiledNode& node, Shape shape) const;
  void push(Open open, Target target);
  void pop();
  /// Stops expecting a field's value or a key until resume(): the next value is skipped or recorded.
  void suspend() {
    frames_.back().likely = likely_;
    likely_ = &CompiledField::no_field;
    awaited_ = nullptr;
  }
  /// Continues with the open container after a value in it has ended.
  void resume() {
    awaited_ = nullptr;
    likely_ = frames_.back().likely;
  }
  bool begin(Shape shape, std::string_view rest = {});
  bool begin_recorded_or_skipped(Shape shape);
  void open_container(Target target, Shape shape, std::string_view rest = {});
  void end_array_frame();
  void end_map_frame();
  void on_value_end() {
    while (frames_.back().open == Open::single) end_array_frame();
  }
  bool is_recording() const { return recorded_for_.node; }
  bool is_skipping() const { return skipped_levels_ > 0 || skips_next_; }
  bool is_recording_or_skipping() const { return is_recording() || is_skipping(); }
  bool end_skipped_level();
  bool on_recorded_event();
  template <class Record>
  bool record_or_skip(Record record);
  /// Returns whether the value must be read as a whole before it can be processed.
  static bool is_whole(const CompiledNode& node) { return node.kind == Kind::variant || node.kind == Kind::any; }

  // reader_feed.cpp: values from a json::Value, and the work of trials
  bool spend_work(const json::Value& value);
  void feed_items(const json::Array& items);
  void feed_members(const json::Object& members, const std::string* left_out);
  bool has_to_stop() const { return stops_early_ && !problems_->empty(); }

  // reader_object.cpp: keys, missing fields, the end of an object
  void object_key(Frame& frame, std::string_view key);
  void map_key(Frame& frame, std::string_view key);
  void report_repeated_key();
  std::vector<std::string> known_keys_of(const Frame& frame) const;
  void unknown_key(Frame& frame, std::string_view key, Unknown policy);
  static bool is_done(const Frame& frame) {
    const CompiledObject& object = *frame.node->object;
    return object.is_done_when_complete && frame.seen.covers(object.all) && frame.node->checks.empty();
  }
  void end_object_frame();
  void fill_missing_fields(Frame& frame);
  bool is_present(const Frame& frame, std::size_t field) const;

  // reader_cross_field_rules.cpp: conditions, limits that are other fields, rules across fields
  void check_at_end(Frame& frame);
  void check_conditions(Frame& frame, std::size_t field);
  void check_references(Frame& frame, std::size_t field);
  void check_object_rules(Frame& frame);
  struct ObjectRuleResult {
    std::string subject{};
    std::string reason{};
  };
  ObjectRuleResult check_object_rule(const Frame& frame, const CompiledObjectRule& rule) const;
  void check_custom_object_rules(Frame& frame);
  bool holds(const Frame& frame, const CompiledCondition& condition) const;
  bool is_forbidden(const Frame& frame, std::size_t field) const;

  // reader_scalar.cpp: conversion and storing of values
  void put_text(Target target, std::string_view text);
  void put_string(Target target, std::string_view text);
  void put_number_text(Target target, std::string_view text);
  void report_unsafe_number(Target target, const Number& number);
  void put_time(Target target, std::string_view text);
  void put_name(Target target, std::string_view name);
  void put_bool(Target target, bool value);
  void put_number(Target target, const Number& number);
  void put_real(Target target, double number);
  void put_integer(Target target, const Number& number);

  // reader_rules.cpp: the rules of one value, also those of arrays and maps
  bool is_allowed(const CompiledNode& node, const Literal& literal);
  void check_text(const CompiledNode& node, const std::string& text);
  void check_text_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t slot, const std::string& text,
                       std::uint64_t problems_before);
  void check_pattern(const CompiledNode& node, const RuleCheck& check, std::uint32_t slot, const std::string& text);
  void check_number(const CompiledNode& node, const Number& number, const void* object);
  void check_count(const CompiledNode& node, std::size_t count, const void* object, std::uint64_t problems_before);
  void check_count_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t slot, std::size_t count, const void* object,
                        std::uint64_t problems_before);
  void check_unique(const CompiledNode& node, std::uint32_t slot, const void* array);
  void report_duplicate(const CompiledNode& node, std::uint32_t slot, std::size_t index);
  void check_refined(const CompiledNode& node, const void* object);
  void check_custom_rules(const CompiledNode& node, const void* object);
  void check_custom_rule(const CompiledNode& node, const RuleCheck& check, std::uint32_t slot, const void* object,
                         std::uint64_t problems_before);

  // reader_variant.cpp: values whose alternative must be found
  void put_whole(Target target, const json::Value& value);
  void choose(Target target, const json::Value& value);
  void choose_by_tag(Target target, const json::Value& value);
  void report_wrong_tag(const Refinement& asked, bool is_there);
  bool fits(Target alternative, const json::Value& value, ProblemList& problems, bool stops_early);
  void feed_inside(Target target, const json::Value& value, const std::string* left_out);
  void report_no_match(Target target, const json::Value& value);

  // reader_problem.cpp: problems and their positions
  Order order_at(std::size_t levels) const;
  std::size_t depth_at(std::size_t levels) const;
  void report(const CompiledNode& node, std::uint32_t slot, const std::string& reason, Cause cause = Cause::other,
              std::vector<std::string> expected = {});
  void report_with_value(const std::string& value, const CompiledNode& node, std::uint32_t slot, const std::string& reason, Cause cause);
  void report_at(std::size_t levels, std::string_view label, std::uint32_t slot, const std::string& reason, Cause cause = Cause::other,
                 std::vector<std::string> expected = {}, std::optional<std::string> value = {});
  void name_place(std::size_t levels, Problem& problem) const;
  json::Path path_at(std::size_t levels) const;
  void report_wrong_type(const CompiledNode& node);
  void report_wrong_type(const CompiledNode& node, const std::string& reason);
  void mark_wrong_type();
  void report_unchecked(const CompiledNode& node, const std::string& reason);

  const ReadMode mode_;
  ProblemList* problems_;
  ArrayReservation array_reservation_;
  std::vector<Frame, RecyclingAllocator<Frame>> frames_;
  const CompiledField* awaited_ = nullptr;                  // the field whose value comes next, unless that is skipped or recorded
  const CompiledField* likely_ = &CompiledField::no_field;  // the field whose key comes next if the document is in order
  std::size_t skipped_levels_ = 0;                          // inside a skipped value
  bool skips_next_ = false;                                 // the next value is skipped
  json::ValueBuilder recorder_;                             // records a value that must be read as a whole
  Target recorded_for_{};
  std::size_t work_left_;
  std::size_t trials_ = 0;    // nested trials in progress
  bool stops_early_ = false;  // on trial: the first problem decides
};

}  // namespace martlet::schema
