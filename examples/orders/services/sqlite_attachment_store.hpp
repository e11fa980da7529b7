#pragma once
#include "attachment_store.hpp"
#include "sqlite_database.hpp"

namespace orders {

class SqliteAttachmentStore final : public AttachmentStore {
 public:
  explicit SqliteAttachmentStore(SqliteDatabase& database) : database_(database) {}

  Outcome<Attached> put(const std::string& order, const std::string& media_type, const std::string& bytes) override;
  Outcome<Attachment> find(const std::string& order) const override;

 private:
  SqliteDatabase& database_;
};

}  // namespace orders
