#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>

#include <martlet/base/log.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet {
namespace {

constexpr std::array<std::string_view, 6> level_names = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};

// Makes one write call per line, so that lines of different threads and processes never mix (up to PIPE_BUF bytes in a pipe).
void to_standard_error(std::string_view line) {
  std::string whole(line);
  whole += '\n';
  std::string_view rest = whole;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, rest.data(), rest.size());
    if (written <= 0) return;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

void append_quoted(std::string& line, std::string_view text) {
  line += '"';
  const std::string valid = is_utf8(text) ? std::string(text) : replace_invalid_utf8(text);
  for (const char c : valid) {
    const auto value = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (value < 0x20 || value == 0x7F) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", value);
      line += escape.data();
    } else {
      line += c;
    }
  }
  line += '"';
}

struct AppendValue {
  std::string& line;
  void operator()(std::string_view v) const { append_quoted(line, v); }
  void operator()(std::int64_t v) const { line += std::to_string(v); }
  void operator()(bool v) const { line += v ? "true" : "false"; }
  void operator()(double v) const {
    if (!std::isfinite(v)) {
      line += "null";
      return;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", v);
    line += text.data();
  }
};

void append_field(std::string& line, const LogField& field) {
  line += ',';
  append_quoted(line, field.key);
  line += ':';
  std::visit(AppendValue{line}, field.value);
}

}  // namespace

// Each constructor names the variant's alternative. The definitions aren't in the header, because it would take longer to compile.
LogField::LogField(std::string_view k, std::string_view v) : key(k), value(std::in_place_type<std::string_view>, v) {}
LogField::LogField(std::string_view k, const std::string& v) : LogField(k, std::string_view(v)) {}
LogField::LogField(std::string_view k, const char* v) : LogField(k, std::string_view(v)) {}
LogField::LogField(std::string_view k, bool v) : key(k), value(std::in_place_type<bool>, v) {}
LogField::LogField(std::string_view k, double v) : key(k), value(std::in_place_type<double>, v) {}
LogField::LogField(std::string_view k, std::int64_t v) : key(k), value(std::in_place_type<std::int64_t>, v) {}

Log::Log() : Log(Level::info) {}
Log::Log(Level least) : Log(to_standard_error, least) {}
Log::Log(Sink sink, Level least) : sink_(std::make_shared<const Sink>(std::move(sink))), least_(least) {}

void Log::write(Level level, std::string_view message, std::span<const LogField> fields) const {
  if (level < least_) return;
  std::string line = "{\"timestamp\":\"" + to_iso8601(wall_now()) + "\",\"level\":\"";
  line += level_names[static_cast<std::size_t>(level)];
  line += '"';
  if (!request_id_.empty()) append_field(line, {"requestId", request_id_});
  append_field(line, {"message", message});
  line += fields_;
  for (const LogField& field : fields) append_field(line, field);
  line += '}';
  (*sink_)(line);
}

void Log::write(Level level, std::string_view message, std::initializer_list<LogField> fields) const {
  write(level, message, std::span(fields.begin(), fields.size()));
}

void Log::debug(std::string_view message, std::initializer_list<LogField> fields) const { write(Level::debug, message, fields); }
void Log::info(std::string_view message, std::initializer_list<LogField> fields) const { write(Level::info, message, fields); }
void Log::warn(std::string_view message, std::initializer_list<LogField> fields) const { write(Level::warn, message, fields); }
void Log::error(std::string_view message, std::initializer_list<LogField> fields) const { write(Level::error, message, fields); }

void Log::write_line(std::string_view json) const { (*sink_)(json); }

Log Log::with_request_id(std::string id) const {
  Log copy = *this;
  copy.request_id_ = std::move(id);
  return copy;
}

Log Log::with(const LogField& field) const {
  Log copy = *this;
  append_field(copy.fields_, field);
  return copy;
}

Level level_named(std::string_view name, Level otherwise) {
  for (std::size_t i = 0; i < level_names.size(); ++i) {
    if (equals_ignoring_case(name, level_names[i])) return static_cast<Level>(i);
  }
  return otherwise;
}

}  // namespace martlet
