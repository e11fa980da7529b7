#include "crash_report.hpp"

#include <elf.h>
#include <link.h>
#include <unistd.h>
#include <unwind.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>

extern "C" const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));  // set by the linker: where this program's file begins

namespace martlet::lambda {
namespace {

constexpr std::size_t addresses_max = 32;

// The data of the signal handler. It is static because a handler has no argument, and zero so that no page is touched before the crash.
struct Crash {
  std::array<char, 129> request_id{};
  std::array<char, 256> reason{};
  std::array<std::uintptr_t, addresses_max> addresses{};
  std::size_t address_count = 0;
  std::atomic<int> depth = 0;
  alignas(16) std::array<char, 32 * 1024> stack{};
};
Crash crash;

constexpr std::array<int, 5> signals = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

const char* name_of(int signal) {
  switch (signal) {
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGFPE: return "SIGFPE";
    case SIGILL: return "SIGILL";
    default: return "SIGABRT";
  }
}

// A line of text, written without allocation by async-signal-safe calls.
class Line {
 public:
  ~Line() {
    put('\n');
    std::size_t done = 0;
    while (done < used_) {
      const ssize_t written = ::write(STDERR_FILENO, text_.data() + done, used_ - done);
      if (written <= 0) return;
      done += static_cast<std::size_t>(written);
    }
  }
  void put(char c) {
    if (used_ < text_.size()) text_[used_++] = c;
  }
  void raw(std::string_view text) {
    for (const char c : text) put(c);
  }
  void quoted(std::string_view text) {
    put('"');
    for (const char c : text) {
      const auto value = static_cast<unsigned char>(c);
      put(value < 0x20 || value >= 0x7F || c == '"' || c == '\\' ? '?' : c);
    }
    put('"');
  }
  void hex(std::uintptr_t number) {
    raw("\"0x");
    bool leading = true;
    for (int shift = 8 * sizeof number - 4; shift >= 0; shift -= 4) {
      const std::size_t digit = number >> shift & 15;
      leading = leading && digit == 0 && shift != 0;
      if (!leading) put("0123456789abcdef"[digit]);
    }
    put('"');
  }
  void number(std::uint64_t value, int digits) {
    std::uint64_t unit = 1;
    for (int i = 1; i < digits; ++i) unit *= 10;
    for (; unit > 0; unit /= 10) put(static_cast<char>('0' + value / unit % 10));
  }

 private:
  std::array<char, 2048> text_{};
  std::size_t used_ = 0;
};

// Writes the time in the form of JavaScript's toISOString(). Doesn't use gmtime(), which isn't async-signal-safe.
void put_time(Line& line) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  // Days are converted to a date by Howard Hinnant's chrono-compatible algorithm: years begin in March, in eras of 400 years.
  const std::int64_t days = now.tv_sec / 86400 + 719468;
  const std::int64_t era = days / 146097;
  const std::int64_t day_of_era = days % 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  const auto put = [&](std::int64_t value, int digits, char after) {
    line.number(static_cast<std::uint64_t>(value), digits);
    line.put(after);
  };
  line.put('"');
  put(year_of_era + era * 400 + (month <= 2 ? 1 : 0), 4, '-');
  put(month, 2, '-');
  put(day_of_year - (153 * march_month + 2) / 5 + 1, 2, 'T');
  put(now.tv_sec / 3600 % 24, 2, ':');
  put(now.tv_sec / 60 % 60, 2, ':');
  put(now.tv_sec % 60, 2, '.');
  put(now.tv_nsec / 1'000'000, 3, 'Z');
  line.put('"');
}

const char* program_start() { return reinterpret_cast<const char*>(&__ehdr_start); }

// Calls `each` with every program header of this program.
template <class Each>
void each_segment(Each each) {
  const auto* header = reinterpret_cast<const ElfW(Phdr)*>(program_start() + __ehdr_start.e_phoff);
  for (int i = 0; i < __ehdr_start.e_phnum; ++i) each(header[i]);
}

// Returns the offset that the loader added to the file's addresses; 0 for a program that isn't position-independent.
std::uintptr_t load_bias() {
  std::uintptr_t bias = 0;
  each_segment([&](const ElfW(Phdr) & segment) {
    if (segment.p_type == PT_LOAD && segment.p_offset == 0) bias = reinterpret_cast<std::uintptr_t>(program_start()) - segment.p_vaddr;
  });
  return bias;
}

void put_build_id(Line& line, std::uintptr_t bias) {
  each_segment([&](const ElfW(Phdr) & segment) {
    if (segment.p_type != PT_NOTE) return;
    const auto* at = reinterpret_cast<const char*>(bias + segment.p_vaddr);
    const char* end = at + segment.p_memsz;
    while (static_cast<std::size_t>(end - at) >= sizeof(ElfW(Nhdr))) {
      const auto* note = reinterpret_cast<const ElfW(Nhdr)*>(at);
      const char* owner = at + sizeof *note;
      const char* value = owner + (note->n_namesz + 3U) / 4 * 4;
      const char* next = value + (note->n_descsz + 3U) / 4 * 4;
      if (next > end) return;
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && std::memcmp(owner, "GNU", 4) == 0) {
        for (std::size_t i = 0; i < note->n_descsz; ++i) {
          line.put("0123456789abcdef"[static_cast<unsigned char>(value[i]) >> 4]);
          line.put("0123456789abcdef"[static_cast<unsigned char>(value[i]) & 15]);
        }
        return;
      }
      at = next;
    }
  });
}

_Unwind_Reason_Code note_frame(_Unwind_Context* frame, void*) {
  int is_call_of_signal = 0;
  const std::uintptr_t address = _Unwind_GetIPInfo(frame, &is_call_of_signal);
  if (address == 0 || crash.address_count == addresses_max) return _URC_END_OF_STACK;
  // A return address points after its call. The byte before is inside the call, so that the call's own line is found.
  crash.addresses[crash.address_count++] = is_call_of_signal != 0 ? address : address - 1;
  return _URC_NO_REASON;
}

void write_line(int signal) {
  Line line;
  line.raw("{\"timestamp\":");
  put_time(line);
  line.raw(",\"level\":\"FATAL\"");
  if (crash.request_id[0] != '\0') {
    line.raw(",\"requestId\":");
    line.quoted(crash.request_id.data());
  }
  line.raw(",\"message\":\"the function crashed\",\"signal\":");
  line.quoted(name_of(signal));
  if (crash.reason[0] != '\0') {
    line.raw(",\"reason\":");
    line.quoted(crash.reason.data());
  }
  const std::uintptr_t bias = load_bias();
  line.raw(",\"buildId\":\"");
  put_build_id(line, bias);
  line.raw("\",\"addresses\":[");
  for (std::size_t i = 0; i < crash.address_count; ++i) {
    if (i > 0) line.put(',');
    line.hex(crash.addresses[i] - bias);
  }
  line.raw("]}");
}

void die_by(int signal) {
  struct sigaction standard{};
  standard.sa_handler = SIG_DFL;
  ::sigaction(signal, &standard, nullptr);
  ::raise(signal);
}

void on_crash(int signal) {
  // Walking a broken stack may crash again; the line then contains the frames found so far.
  switch (crash.depth++) {
    case 0: _Unwind_Backtrace(note_frame, nullptr); [[fallthrough]];
    case 1:
      crash.depth = 2;
      write_line(signal);
      [[fallthrough]];
    default: die_by(signal);
  }
}

void keep_reason(const char* text) { std::strncpy(crash.reason.data(), text, crash.reason.size() - 1); }

[[noreturn]] void on_terminate() {
  keep_reason("std::terminate");
  try {
    if (const std::exception_ptr uncaught = std::current_exception()) std::rethrow_exception(uncaught);
  } catch (const std::exception& error) {
    keep_reason(error.what());
  } catch (...) {
    keep_reason("an exception that is not a std::exception");
  }
  std::abort();
}

}  // namespace

CrashReport::CrashReport() {
  // The handler has a separate stack, since a stack that has overflowed has no space for it.
  stack_t stack{};
  stack.ss_sp = crash.stack.data();
  stack.ss_size = crash.stack.size();
  ::sigaltstack(&stack, &stack_before_);
  struct sigaction action{};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &action, &before_[i]);
  terminate_before_ = std::set_terminate(on_terminate);
}

CrashReport::~CrashReport() {
  std::set_terminate(terminate_before_);
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before_[i], nullptr);
  ::sigaltstack(&stack_before_, nullptr);
  set_request_id({});
}

void CrashReport::set_request_id(std::string_view request_id) {
  const std::size_t length = std::min(request_id.size(), crash.request_id.size() - 1);
  request_id.copy(crash.request_id.data(), length);  // memcpy() wouldn't accept a null pointer, which an empty view may have
  crash.request_id[length] = '\0';
}

}  // namespace martlet::lambda
