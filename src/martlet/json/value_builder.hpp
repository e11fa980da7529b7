#pragma once
#include <vector>

#include <martlet/json/value.hpp>

namespace martlet::json {

/// Builds a Value from the parser's events. Call take() after the last event.
class ValueBuilder : public SaxHandler {
 public:
  bool begin_object() override;
  bool end_object() override;
  bool begin_array() override;
  bool end_array() override;
  bool key(std::string_view key) override;
  bool string(std::string_view text) override;
  bool int64(std::int64_t number) override;
  bool uint64(std::uint64_t number) override;
  bool number(double number, std::string_view text) override;
  bool boolean(bool value) override;
  bool null() override;

  /// Returns whether the value is complete.
  bool is_done() const { return is_done_; }
  /// Returns the value, and prepares for the next one.
  Value take();

 private:
  bool put(Value value);
  bool close();
  std::vector<Value> open_;        // objects and arrays that have begun, outermost first
  std::vector<std::string> keys_;  // one for each object in open_ whose member's value is still missing
  Value root_;
  bool is_done_ = false;
};

}  // namespace martlet::json
