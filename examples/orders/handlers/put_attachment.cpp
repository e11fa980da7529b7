#include "put_attachment.hpp"

#include <martlet/server/request.hpp>

namespace orders {

Outcome<martlet::Reply<AttachmentReceipt>> PutAttachment::operator()(const martlet::Request& request, martlet::Param<"id"> id,
                                                                     martlet::Body<martlet::Bytes> file) const {
  if (file->data.empty()) throw martlet::bad_request("The attachment is empty");
  Outcome<Attached> attached = attachments_.put(*id, std::string(request.mime()), file->data);
  if (!attached) return std::unexpected(std::move(attached.error()));
  martlet::Reply<AttachmentReceipt> reply(std::move(attached->receipt));
  if (attached->is_new) reply.created(std::string(request.path()));
  return reply;
}

}  // namespace orders
