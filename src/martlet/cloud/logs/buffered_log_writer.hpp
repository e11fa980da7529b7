#pragma once
#include <vector>

#include <martlet/async/loop.hpp>

#include "log_store.hpp"
#include "log_writer.hpp"

namespace martlet::cloud::logs {

/// A LogWriter that writes all lines that arrive within 100 ms in one transaction, since a commit per line would be too slow.
class BufferedLogWriter final : public LogWriter, private Timer {
 public:
  BufferedLogWriter(Loop& loop, LogStore& store) : loop_(loop), store_(store) {}
  ~BufferedLogWriter() override;
  void write(const StreamName& stream, WallTime time, std::string_view message) override;
  void flush();

 private:
  void on_expired() override { flush(); }

  Loop& loop_;
  LogStore& store_;
  std::vector<LogStore::Line> lines_;
};

}  // namespace martlet::cloud::logs
