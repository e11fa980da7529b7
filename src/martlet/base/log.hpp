#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>

namespace martlet {

enum class Level { trace, debug, info, warn, error, fatal };

/// A key with its value in a log line. Views must live until the call returns.
struct LogField {
  std::string_view key;
  std::variant<std::string_view, std::int64_t, double, bool> value;
  LogField(std::string_view k, std::string_view v);
  LogField(std::string_view k, const std::string& v);
  LogField(std::string_view k, const char* v);
  LogField(std::string_view k, bool v);
  LogField(std::string_view k, double v);
  LogField(std::string_view k, std::int64_t v);
  template <class I>
    requires std::is_integral_v<I>
  LogField(std::string_view k, I v) : LogField(k, static_cast<std::int64_t>(v)) {}
};

/// A log that writes one JSON object per line: `{"timestamp":"...","level":"INFO","message":"...",...fields}`, Lambda's JSON log format.
/// Everything is escaped, so that no input can forge a line. Thread-safe: each line is written as a whole.
/// Copies share the sink. Callers must not pass what may contain secrets (bodies, credentials, headers).
class Log {
 public:
  using Sink = std::function<void(std::string_view line)>;

  /// Writes to standard error, from level `info` on.
  Log();
  /// Writes to standard error, from level `least` on.
  explicit Log(Level least);
  Log(Sink sink, Level least);

  void write(Level level, std::string_view message, std::span<const LogField> fields) const;
  void write(Level level, std::string_view message, std::initializer_list<LogField> fields = {}) const;
  void debug(std::string_view message, std::initializer_list<LogField> fields = {}) const;
  void info(std::string_view message, std::initializer_list<LogField> fields = {}) const;
  void warn(std::string_view message, std::initializer_list<LogField> fields = {}) const;
  void error(std::string_view message, std::initializer_list<LogField> fields = {}) const;

  /// Writes a line that was formatted elsewhere, whatever its level: one JSON object, without a line break.
  void write_line(std::string_view json) const;

  /// Returns a copy whose lines have `requestId`, as Lambda's own lines do.
  Log with_request_id(std::string id) const;
  /// Returns a copy whose lines also have this field, before the fields of the call.
  Log with(const LogField& field) const;

 private:
  std::shared_ptr<const Sink> sink_;
  Level least_;
  std::string request_id_;
  std::string fields_;  // the fields of every line, as JSON text
};

/// Returns the Level for "DEBUG", "info", ... (the values of AWS_LAMBDA_LOG_LEVEL), and `otherwise` for any other name.
Level level_named(std::string_view name, Level otherwise);

}  // namespace martlet
