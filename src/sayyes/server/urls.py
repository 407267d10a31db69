"""Every address of the app, by room."""

from __future__ import annotations

from django.urls import path

from sayyes.web import (
    answer,
    asking,
    changed,
    errors,
    inbox,
    mail,
    me,
    outbox,
    packs,
    pipeline,
    processes,
    replies,
    supposing,
    timeline,
    today,
    understood,
)

urlpatterns = [
    path("", today.show, name="today"),
    path("take-in", today.take, name="take_in"),
    path("followed-up", today.followed_up, name="followed_up"),
    path("understood/<int:number>/", understood.show, name="understood"),
    path("understood/<int:number>/correct", understood.put_right, name="correct_intake"),
    path("understood/<int:number>/kind", understood.call_it, name="call_intake"),
    path("understood/<int:number>/save", understood.save, name="save_intake"),
    path("understood/<int:number>/file", understood.file, name="file_intake"),
    path("understood/<int:number>/drop", understood.drop, name="drop_intake"),
    path("invitation/<int:number>/", answer.show, name="answer"),
    path("invitation/<int:number>/further", answer.further_parts, name="further"),
    path("invitation/<int:number>/changed", changed.changed_part, name="changed"),
    path("invitation/<int:number>/seen", changed.seen, name="seen"),
    path("invitation/<int:number>/channel", packs.channel, name="channel"),
    path("invitation/<int:number>/what-if", supposing.show, name="what_if"),
    path("invitation/<int:number>/correct", answer.put_right, name="correct"),
    path("invitation/<int:number>/assume", answer.assume, name="assume"),
    path("invitation/<int:number>/settle", answer.settle, name="settle"),
    path("invitation/<int:number>/reply.txt", replies.as_text, name="reply_file"),
    path("invitation/<int:number>/reply/", replies.show, name="reply"),
    path("invitation/<int:number>/reply/<slug:what>", replies.act, name="act_on_reply"),
    path("invitation/<int:number>/message.txt", answer.message, name="message"),
    path("invitation/<int:number>/decided/<int:which>/", answer.decided, name="decided"),
    path("pipeline/", pipeline.show, name="pipeline"),
    path("pipeline/add", pipeline.add, name="add_process"),
    path("pipeline/undo", pipeline.undo, name="undo"),
    path("pipeline/timeline/", timeline.show, name="timeline"),
    path("pipeline/<int:number>/", processes.show, name="process"),
    path("pipeline/<int:number>/file/<int:which>", processes.file, name="process_file"),
    path("pipeline/<int:number>/<slug:what>", processes.change, name="change_process"),
    path("inbox/", inbox.show, name="inbox"),
    path("inbox/read", inbox.read_now, name="inbox_read"),
    path("inbox/review/", inbox.review, name="inbox_review"),
    path("inbox/correct", inbox.correct, name="inbox_correct"),
    path("inbox/take-back", inbox.take_back, name="inbox_take_back"),
    path("inbox/letter/<int:number>/", inbox.letter, name="inbox_letter"),
    path("inbox/letter/<int:number>/file", inbox.file_with, name="inbox_file"),
    path("inbox/letter/<int:number>/message.txt", inbox.original, name="inbox_original"),
    path("outbox/", outbox.show, name="outbox"),
    path("outbox/<int:number>/", outbox.letter, name="letter"),
    path("outbox/<int:number>/letter.eml", outbox.source, name="letter_source"),
    path("outbox/<int:number>/<slug:what>", outbox.act, name="act_on_letter"),
    path("me/", me.show, name="me"),
    path("me/mail/", mail.show, name="mail"),
    path("me/question", asking.show, name="question"),
    path("me/rules", packs.show, name="packs"),
    path("me/answer", asking.reply, name="answer_question"),
]

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
